import { StoreError } from '../errors.ts';

/**
 * The key itself, once it is sure that every store can keep it: a folder, a bucket and the memory alike take the same
 * keys, so that what works on one machine works in AWS.
 *
 * Refused are parts that a folder could not hold or that could leave it (empty, "." and "..", anything that begins
 * with a dot: those names are for the folder's own housekeeping), separators of other systems, and characters that a
 * listing as XML 1.0 cannot carry.
 *
 * @throws StoreError that is not retryable
 */
export function checkedKey(key: string): string {
  const wrong = faultOf(key);
  if (wrong) throw badKey(key, wrong);
  return key;
}

/** The same for the beginning of a key: its last part may be empty or cut anywhere. */
export function checkedPrefix(prefix: string): string {
  const wrong = prefix === '' ? undefined : faultOf(prefix.endsWith('/') ? `${prefix}x` : prefix);
  if (wrong) throw badKey(prefix, wrong);
  return prefix;
}

/** Whether a name found in a folder can be part of a key; what cannot was put there by someone else. */
export function isKeyPart(name: string): boolean {
  return faultOfPart(name) === undefined;
}

/**
 * The order in which S3 lists: by UTF-8 bytes. JavaScript's own order is by UTF-16 units and puts an emoji before
 * U+FF5E, where S3 puts it after.
 */
export function byUtf8Bytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** 1,024 bytes is the limit of S3, 255 a part that of the file systems in use. */
const maxKeyBytes = 1024;
const maxPartBytes = 255;

function faultOf(key: string): string | undefined {
  if (Buffer.byteLength(key) > maxKeyBytes)
    return `it has ${Buffer.byteLength(key)} bytes, at most ${maxKeyBytes} are kept`;
  return key
    .split('/')
    .map(faultOfPart)
    .find((wrong) => wrong !== undefined);
}

function faultOfPart(part: string): string | undefined {
  if (part === '') return 'a part of it between "/" is empty';
  if (part.startsWith('.')) return `its part "${part}" begins with a dot`;
  if (/[\p{Cc}\p{Surrogate}\\\uFFFD-\uFFFF]/u.test(part))
    return `its part ${JSON.stringify(part)} has a character that cannot be kept`;
  if (part.trim() !== part) return `its part "${part}" begins or ends with a space`;
  const bytes = Buffer.byteLength(part);
  return bytes > maxPartBytes
    ? `a part of it has ${bytes} bytes, at most ${maxPartBytes} are kept`
    : undefined;
}

function badKey(key: string, wrong: string): StoreError {
  const shown = key.length > 120 ? `${key.slice(0, 119)}…` : key;
  return new StoreError(
    JSON.stringify(shown),
    `this is no key: ${wrong}. Expected parts such as "versions/kst-28676-439/000001.json".`,
    {
      retryable: false,
    },
  );
}
