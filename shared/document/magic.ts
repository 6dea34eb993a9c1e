export const aPdf = 'a PDF';
export const aZip = 'a ZIP archive, such as a .docx or .odt file is';

/** How files begin that are no text, and what they are. */
const beginnings: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], aPdf],
  [[0x50, 0x4b, 0x03, 0x04], aZip],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a file of an old version of Office'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
];

/** What bytes are that cannot be text, in words for an error; undefined where they may be. */
export function foundInBytes(bytes: Uint8Array): string | undefined {
  const known = beginnings.find(([begin]) => begin.every((byte, at) => bytes[at] === byte));
  if (known) return known[1];
  if (hasUtf16Mark(bytes)) return undefined;
  return looksBinary(bytes) ? 'binary data' : undefined;
}

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A NUL byte stands in no text; of other control characters a text may have a few, by some slip. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const end = Math.min(bytes.length, 8_192);
  let strange = 0;
  // Counted and not iterated: each step of an iterator is an object until the loop has been compiled.
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 32 ? byte < 9 || (byte > 13 && byte !== 27) : byte === 127) strange += 1;
  }
  return strange > Math.max(8, end / 50);
}
