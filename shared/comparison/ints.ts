/** A row of whole numbers that grows: a quarter of the room of an array of them, and nothing for the collector to move. */
export class Ints {
  #row = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#row.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.#row);
      this.#row = longer;
    }
    this.#row[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#row[index] as number;
  }

  /** The numbers, in a row of just their length. */
  done(): Int32Array {
    return this.#row.slice(0, this.length);
  }
}
