import { documentToJson } from '../../shared/document/to-json.ts';
import { documentToMarkdown } from '../../shared/document/to-markdown.ts';
import { documentToText } from '../../shared/document/to-text.ts';
import type { Console } from './console.ts';
import { findText } from './find-text.ts';
import { once, openSource, openStore, openWatchlist } from './open.ts';
import type { CommonOptions } from './options.ts';
import { giveOut } from './output.ts';

export type Options = CommonOptions & { readonly format?: 'json' | 'md' | 'text'; readonly out?: string };

/** `kamerdiff read`: a text as kamerdiff reads it. */
export async function run(name: string, options: Options, console: Console): Promise<number> {
  const { document } = await findText(name, {
    store: once(() => openStore(options.store)),
    source: once(() => openSource(options)),
    watchlist: openWatchlist(options.config),
  });
  const forms = { json: documentToJson, md: documentToMarkdown, text: documentToText } as const;
  const format = options.format ?? (options.json ? 'json' : 'text');
  await giveOut(forms[format](document), options.out, console);
  return 0;
}
