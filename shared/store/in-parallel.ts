/**
 * What `one` gives for each, in the order of `many`, with a few asked at a time: a bucket answers a hundred questions
 * in the time of one, and a thousand at once not at all.
 */
export async function inParallel<T, R>(
  many: readonly T[],
  one: (value: T) => Promise<R>,
  atOnce = 16,
): Promise<R[]> {
  const results: R[] = new Array(many.length);
  let next = 0;
  const worker = async () => {
    while (next < many.length) {
      const index = next;
      next += 1;
      results[index] = await one(many[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, many.length) }, worker));
  return results;
}

/** All that comes, as a list. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of stream) all.push(value);
  return all;
}
