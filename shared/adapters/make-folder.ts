import type * as nodeFs from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './file-errors.ts';

type FileSystem = Pick<typeof nodeFs, 'mkdir'>;

/**
 * Makes a folder and those above it; gives the first that had to be made. Step by step, because Node's own way of doing
 * so goes on for ever where a folder can never be: under /proc.
 */
export async function makeFolder(folder: string, fs: FileSystem): Promise<string | undefined> {
  try {
    await fs.mkdir(folder);
    return folder;
  } catch (error) {
    // What is there is a folder, or is in its place: this tells.
    if (codeOf(error) === 'EEXIST') return fs.mkdir(folder, { recursive: true });
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
  }
  const first = await makeFolder(dirname(folder), fs);
  try {
    await fs.mkdir(folder);
    return first ?? folder;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return first;
    throw error;
  }
}
