import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inputFormatOf, readDocument } from '../../shared/document/read.ts';
import { NotFoundError, ParseError } from '../../shared/errors.ts';
import type { Side } from '../../shared/pipeline/report-of.ts';

/** Far above the longest kamerstuk, and below what would make a machine slow. */
const mostBytes = 32 * 1024 * 1024;

/**
 * A file as one side of a comparison. Its moment is when it was last written, so that comparing the same two files
 * prints the same bytes whenever it is done.
 * @throws NotFoundError, ParseError
 */
export async function sideFromFile(path: string): Promise<Side> {
  const format = inputFormatOf(path);
  const { bytes, writtenAt } = readBytes(path);
  if (format === undefined) {
    throw new ParseError(
      path,
      'its name says no format, expected .xml, .html, .pdf, .docx, .md, .txt or .json',
    );
  }
  const document = await readDocument(bytes, { format, name: path });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const takenAt = new Date(Math.floor(writtenAt)).toISOString();
  return { origin: { id: basename(path), url: null, format, sha256, takenAt }, document };
}

/** While it is read there is nothing else to do, and to wait for another thread takes longer than the reading. */
function readBytes(path: string): { bytes: Uint8Array; writtenAt: number } {
  const expected = 'expected a file: .xml, .html, .pdf, .docx, .md, .txt or .json';
  try {
    const file = openSync(path, 'r');
    try {
      const found = fstatSync(file);
      const { size, mtimeMs } = found;
      if (found.isDirectory()) throw new ParseError(path, `found a folder, ${expected}`);
      if (size > mostBytes) {
        throw new ParseError(path, `found ${size} bytes, expected at most ${mostBytes}`);
      }
      if (found.isFile() && size === 0) throw new ParseError(path, 'found an empty file, expected a paper');
      return { bytes: new Uint8Array(readFileSync(file)), writtenAt: mtimeMs };
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (cause instanceof ParseError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new NotFoundError(`Cannot read ${path}: found nothing there, ${expected}.`, { cause });
    }
    throw new ParseError(path, `the system said "${code ?? message}", ${expected}`, { cause });
  }
}
