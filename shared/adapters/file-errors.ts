import { StoreError } from '../errors.ts';

/**
 * A refusal of the file system as a person must read it: which key, what stands in the way, what to do about it.
 *
 * Only what may pass by itself is retryable (a full disk, too many open files, a disk that answers badly); a
 * permission or a file in the way stays until someone acts.
 */
export function fileError(key: string, path: string, cause: unknown): unknown {
  if (cause instanceof StoreError) return cause;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === undefined) return cause;
  const [retryable, reason] = explain(code, path, (cause as Error).message);
  return new StoreError(key, reason, { cause, retryable });
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function explain(code: string, path: string, message: string): readonly [retryable: boolean, reason: string] {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return [
        true,
        `the disk of ${path} is full (${code}). Nothing was half written; make room and run again.`,
      ];
    case 'EACCES':
    case 'EPERM':
      return [
        false,
        `no permission for ${path} (${code}). Give this user the right to read and write there, or choose another --store.`,
      ];
    case 'EROFS':
      return [
        false,
        `${path} is on a file system that can only be read (EROFS). Choose another --store, or make it writable.`,
      ];
    case 'ENOTDIR':
    case 'EEXIST':
      return [
        false,
        `found a file where a folder is expected, on the way to ${path} (${code}). Move it away, or choose another --store.`,
      ];
    case 'EISDIR':
    case 'ENOTEMPTY':
      return [
        false,
        `found a folder where a file is expected, at ${path} (${code}). Move it away and run again.`,
      ];
    case 'EXDEV':
      return [
        false,
        `${path} is on another disk than the rest of the store (EXDEV). Keep the whole store on one disk.`,
      ];
    case 'ENOTSUP':
    case 'EOPNOTSUPP':
    case 'ENOSYS':
      return [
        false,
        `the file system of ${path} has no hard links (${code}), without which nothing can be written exactly once. Choose a --store on another disk.`,
      ];
    case 'EMFILE':
    case 'ENFILE':
    case 'EIO':
    case 'EBUSY':
    case 'EAGAIN':
      return [true, `the system could not serve ${path}: ${message}. Try again in a moment.`];
    default:
      return [false, `the system refused ${path}: ${message}. Look whether the folder is still there.`];
  }
}
