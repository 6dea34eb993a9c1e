import { printDossiernummer } from '../source/notation.ts';
import type { Language } from '../watchlist.ts';
import { entriesHtml } from './entries.ts';
import { html } from './html.ts';
import { pageHtml } from './html-page.ts';
import { newestFirst, type ReportSummary } from './summary.ts';
import { textsIn } from './texts.ts';

/** A paper of which there is no report, and why: one sentence. */
export type NotCompared = { readonly id: string; readonly name: string; readonly reason: string };

export type DossierPage = {
  readonly dossiernummer: string;
  readonly dossiertitel?: string | undefined;
  readonly summaries: readonly ReportSummary[];
  readonly notCompared?: readonly NotCompared[];
};

/** `reports/<dossiernummer>/index.html`: all its reports, and what could not be compared. Nothing is left unsaid. */
export function dossierPage(dossier: DossierPage, language: Language): string {
  const { dossiernummer, summaries, notCompared = [] } = dossier;
  const texts = textsIn(language);
  const ordered = newestFirst(summaries);
  const title = dossier.dossiertitel ?? ordered.find(({ after }) => after.dossiertitel)?.after.dossiertitel;
  const name = texts.site.dossier([printDossiernummer(dossiernummer), title].filter(Boolean).join(' '));
  const left = notCompared.map(
    ({ name: paper, reason }) =>
      html`<li><p class="kicker"><bdi>${paper}</bdi></p>
<p class="reason" dir="auto"><bdi>${reason}</bdi></p></li>\n`,
  );
  const body = html`<header><nav aria-label="${texts.site.back}"><p class="crumb"><a href="../index.html">${texts.site.back}</a></p></nav>
<h1><bdi>${name}</bdi></h1>
<p class="reason">${texts.site.about}</p></header>
<main>
<section aria-labelledby="all"><h2 id="all">${texts.site.all}</h2>
${entriesHtml(ordered, '../', { language, texts })}</section>
${
  left.length === 0
    ? undefined
    : html`<section aria-labelledby="left"><h2 id="left">${texts.site.notCompared}</h2>
<ul class="entries">\n${left}</ul></section>\n`
}</main>
<footer><p><a href="feed.atom">${texts.site.feed}</a></p></footer>
`;
  return pageHtml(body, {
    language,
    title: name,
    style: { href: '../style.css' },
    feed: 'feed.atom',
  });
}
