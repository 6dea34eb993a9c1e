import type * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, fileError } from './file-errors.ts';
import { byUtf8Bytes, checkedPrefix, isKeyPart } from './store-key.ts';

type FileSystem = Pick<typeof nodeFs, 'readdir' | 'stat'>;

/**
 * The keys in a folder that begin with the prefix, in the order of S3, read one folder at a time as they are asked
 * for: the first of a million costs no more than the first of ten. A folder that is not there has none.
 */
export async function* listFolder(root: string, prefix: string, fs: FileSystem): AsyncGenerator<string> {
  const start = checkedPrefix(prefix).slice(0, prefix.lastIndexOf('/') + 1);
  yield* walk(start);

  /** `at` is "" or ends with "/". */
  async function* walk(at: string): AsyncGenerator<string> {
    // With its "/" a folder sorts among the files as the keys in it do.
    for (const name of (await namesIn(at)).sort(byUtf8Bytes)) {
      if (name.endsWith('/') && (name.startsWith(prefix) || prefix.startsWith(name))) yield* walk(name);
      else if (!name.endsWith('/') && name.startsWith(prefix)) yield name;
    }
  }

  async function namesIn(at: string): Promise<string[]> {
    const here = join(root, at);
    const entries = await fs.readdir(here, { withFileTypes: true }).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT' || (codeOf(error) === 'ENOTDIR' && at !== '')) return [];
      throw fileError(at || '(all keys)', here, error);
    });
    const names: string[] = [];
    for (const entry of entries) {
      if (!isKeyPart(entry.name)) continue;
      // A link, to a folder moved to a roomier place for instance, counts as what it points at.
      const kind = entry.isSymbolicLink()
        ? await fs.stat(join(here, entry.name)).catch(() => undefined)
        : entry;
      if (kind?.isDirectory()) names.push(`${at}${entry.name}/`);
      else if (kind?.isFile()) names.push(`${at}${entry.name}`);
    }
    return names;
  }
}
