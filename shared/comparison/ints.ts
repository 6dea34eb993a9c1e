/** A row of whole numbers that grows: a quarter of the room of an array of them, and nothing for the collector to move. */
export class Ints {
  #row = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#row.length) this.#row = grown(this.#row, this.length);
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

/** The same row with room for a number at this place. */
export function grown(row: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * (place + 1));
  longer.set(row);
  return longer;
}
