/**
 * The text that bytes spell, without a byte order mark, line ends as "\n". UTF-8, or UTF-16 where a mark says so;
 * bytes that are no UTF-8 are read as windows-1252, which has a character for each. What a file or a reply says of
 * its own character set is not asked: it is wrong too often, and bytes that are valid UTF-8 by chance are rare.
 */
export function textOfBytes(bytes: Uint8Array): string {
  return decoded(bytes).replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/**
 * By hand: the `TextDecoder` of some versions of Node takes windows-1252 for Latin-1, and so loses "€", "’" and "–",
 * which stand where Latin-1 has control characters.
 */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80] as string);
}

/** Five of the places are free: what stands there is no character, and is dropped when the text is normalised. */
const from0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
