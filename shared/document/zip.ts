import { inflateRawSync } from 'node:zlib';
import { ParseError } from '../errors.ts';
import { textOfBytes } from './charset.ts';

/** Some hundred times the longest paper; what is above this was made to hurt. */
const mostBytes = 64 * 1024 * 1024;
const mostEntries = 10_000;

/**
 * The XML files in an archive, by path. A file of a few kilobytes may hold terabytes: the sizes that an archive gives
 * are not believed, and no more is unpacked than any paper has.
 *
 * @throws ParseError for what is no ZIP archive, is damaged, or holds more
 */
export function textsInArchive(bytes: Uint8Array, name: string): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<string, string>();
  try {
    let left = mostBytes;
    for (const { method, from, size, path } of entriesOf(view)) {
      if (!/\.(?:xml|rels)$/i.test(path)) continue;
      const packed = bytes.subarray(from, from + size);
      const plain = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
      left -= plain.length;
      if (left <= 0) throw new RangeError();
      texts.set(path, textOfBytes(plain));
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason =
      code === 'ERR_BUFFER_TOO_LARGE' || cause instanceof RangeError
        ? `found an archive that is damaged or unpacks to more than ${mostBytes} bytes, expected a Word file`
        : 'found a damaged archive, expected a Word file';
    throw new ParseError(name, reason, { cause });
  }
  return texts;
}

type Entry = { readonly path: string; readonly method: number; readonly from: number; readonly size: number };

/** By the directory at the end of the archive, as the format has it (APPNOTE 4.3.12 and 4.3.16). */
function entriesOf(view: DataView): Entry[] {
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new RangeError();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError();
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    entries.push({
      path: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      size: view.getUint32(at + 20, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Its record has 22 bytes, and a comment of up to 64 kB after it. */
function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new RangeError();
}
