import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file that ships with the package, whether the command runs from its bundle in `dist/` or from its
 * source. The layout is the same in a checkout and where npm installed it.
 */
export function shippedFile(path: string): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = fileURLToPath(new URL(path, folder));
    if (existsSync(file)) return file;
    if (new URL('..', folder).href === folder.href)
      throw new Error(`No ${path} above ${import.meta.url}: the package is not whole. Install it again.`);
  }
}
