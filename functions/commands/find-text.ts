import { existsSync } from 'node:fs';
import { inputFormatOf } from '../../shared/document/read.ts';
import { NotFoundError } from '../../shared/errors.ts';
import type { Side } from '../../shared/pipeline/report-of.ts';
import { type Identifier, parseIdentifier } from '../../shared/source/identifier.ts';
import type { PaperRecord } from '../../shared/store/records.ts';
import type { Watchlist } from '../../shared/watchlist.ts';
import { sideFromFile } from './file-side.ts';
import type { OpenSource, OpenStore } from './open.ts';

/** Where papers are looked for: what is kept first, then the register. Each is opened if need be: two files need none. */
export type Places = {
  readonly store: () => Promise<OpenStore>;
  readonly source: () => Promise<OpenSource>;
  readonly watchlist: Watchlist;
};

export type Found = Side & {
  /** What is known of a paper with a number; a file has none. */
  readonly record?: PaperRecord;
};

/** What a person names: a file where it looks like one, else a kamerstuk in any notation. */
export function asOperand(
  text: string,
): { readonly kind: 'file' } | { readonly kind: 'paper'; readonly identifier: Identifier } {
  const isAddress = /^https?:/.test(text);
  if (!isAddress && (inputFormatOf(text) !== undefined || /^\.|[\\/]/.test(text))) return { kind: 'file' };
  const identifier = parseIdentifier(text);
  return identifier ? { kind: 'paper', identifier } : { kind: 'file' };
}

/**
 * The text a person names, read.
 * @throws NotFoundError that says where it was looked for and how to get it; ParseError; FetchError
 */
export async function findText(text: string, places: Places): Promise<Found> {
  const operand = asOperand(text);
  if (operand.kind === 'paper') {
    // The register's reader is not loaded for two files.
    const { findPaper } = await import('./find-paper.ts');
    return findPaper(operand.identifier, places);
  }
  if (!existsSync(text) && inputFormatOf(text) === undefined && !/[\\/]/.test(text)) {
    throw new NotFoundError(
      `Cannot find "${text}": it is no file here, and no kamerstuk such as 28676-439, kst-28676-439, "28 676, nr. 439" or the address of its page.`,
    );
  }
  return sideFromFile(text);
}
