import { sha256Of } from '../snapshot/sha256.ts';
import { printDossiernummer } from '../source/notation.ts';
import type { Language } from '../watchlist.ts';
import { type Html, html } from './html.ts';
import { syntheticMark } from './paper-name.ts';
import { addressOf, newestFirst, type ReportSummary } from './summary.ts';
import { textsIn } from './texts.ts';

/** A feed reader asks again and again: what is older stands on the page of the dossier. */
const mostEntries = 50;

/**
 * `feed.atom` of one dossier, or of all where none is given (RFC 4287).
 *
 * The id of an entry is a hash of its pair and of both texts, so that a revised text is a new entry and a report that
 * was only made again is not. `updated` is the moment the paper was fetched, never that of the making, so that the
 * same reports give the same bytes. Links are relative where `base`, the address of all reports, is not known.
 *
 * @param base ends in "/"
 */
export function feedOf(
  summaries: readonly ReportSummary[],
  {
    language,
    dossiernummer,
    base = '',
  }: { readonly language: Language; readonly dossiernummer?: string; readonly base?: string },
): string {
  const texts = textsIn(language);
  const ordered = [...newestFirst(summaries)]
    .sort((one, other) =>
      one.after.takenAt < other.after.takenAt ? 1 : one.after.takenAt > other.after.takenAt ? -1 : 0,
    )
    .slice(0, mostEntries);
  const home = dossiernummer === undefined ? '' : `${encodeURIComponent(dossiernummer)}/`;
  const root = base === '' && home !== '' ? '../' : base;
  const self = base === '' ? 'feed.atom' : `${base}${home}feed.atom`;
  const page = base === '' ? 'index.html' : `${base}${home}index.html`;
  const name = dossiernummer === undefined ? undefined : printDossiernummer(dossiernummer);
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${urnOf(`feed ${dossiernummer ?? ''}`)}</id>
<title>${texts.site.feedTitle(name)}</title>
<updated>${ordered[0]?.after.takenAt ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>kamerdiff</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${ordered.map((summary) => entry(summary, root, language))}</feed>
`;
  return feed.html;
}

function entry(summary: ReportSummary, root: string, language: Language): Html {
  const { pair, before, after, headline, reason } = summary;
  const texts = textsIn(language);
  const id = urnOf(`report ${addressOf(pair)} ${before.sha256} ${after.sha256}`);
  const compared =
    after.id === before.id ? texts.revisionOf(after.name) : texts.comparedWith(after.name, before.name);
  const synthetic = syntheticMark(summary, texts);
  const mark = synthetic === undefined ? '' : `[${synthetic}] `;
  return html`<entry>
<id>${id}</id>
<title>${mark}${compared}</title>
<updated>${after.takenAt}</updated>
<link rel="alternate" type="text/html" href="${root}${addressOf(pair)}"/>
<summary>${headline} ${reason.text}</summary>
</entry>
`;
}

/** A UUID made from a name (RFC 9562, version 8): the same everywhere and always, and nobody's domain needed. */
function urnOf(name: string): string {
  const hash = sha256Of(`kamerdiff ${name}`);
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
