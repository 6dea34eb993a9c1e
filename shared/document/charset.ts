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
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
