import fc from 'fast-check';

/** Bytes with a few put in, taken out or doubled; or bytes of any kind. */
export function spoiltBytes(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    at: fc.nat(whole.length),
    skip: fc.nat(40),
    put: fc.uint8Array({ maxLength: 8 }),
  });
  return fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
    fc
      .array(edit, { minLength: 1, maxLength: 4 })
      .map((edits) =>
        edits.reduce(
          (bytes, { at, skip, put }) =>
            Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + skip)]),
          whole,
        ),
      ),
  );
}
