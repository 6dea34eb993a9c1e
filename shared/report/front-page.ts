import { printDossiernummer } from '../source/notation.ts';
import type { Language } from '../watchlist.ts';
import { entriesHtml } from './entries.ts';
import { type Html, html } from './html.ts';
import { pageHtml } from './html-page.ts';
import { byDossier, newestFirst, type ReportSummary } from './summary.ts';
import { type Texts, textsIn } from './texts.ts';

/** As many as a reader scrolls through; the pages of the dossiers have them all. */
const mostEntries = 50;

/** `reports/index.html`: the dossiers, and the newest reports of all of them. */
export function frontPage(summaries: readonly ReportSummary[], language: Language): string {
  const texts = textsIn(language);
  const ordered = newestFirst(summaries);
  const body = html`<header><h1>${texts.site.title}</h1>
<p class="reason">${texts.site.about}</p></header>
<main>
<section aria-labelledby="dossiers"><h2 id="dossiers">${texts.site.dossiers}</h2>
${dossiersHtml(ordered, texts)}</section>
<section aria-labelledby="newest"><h2 id="newest">${texts.site.newest}</h2>
${entriesHtml(ordered.slice(0, mostEntries), '', { language, texts })}</section>
</main>
<footer><p><a href="feed.atom">${texts.site.feed}</a></p></footer>
`;
  return pageHtml(body, {
    language,
    title: texts.site.title,
    style: { href: 'style.css' },
    feed: 'feed.atom',
  });
}

function dossiersHtml(ordered: readonly ReportSummary[], texts: Texts): Html {
  const dossiers = byDossier(ordered);
  if (dossiers.length === 0) return html`<p>${texts.site.none}</p>\n`;
  const items = dossiers.map(([dossiernummer, own]) => {
    const title = own.find(({ after }) => after.dossiertitel !== null)?.after.dossiertitel;
    const name = [printDossiernummer(dossiernummer), title].filter(Boolean).join(' ');
    return html`<li><a href="${encodeURIComponent(dossiernummer)}/index.html"><bdi>${name}</bdi></a> <span class="meta">${texts.site.reports(own.length)}</span></li>\n`;
  });
  return html`<ul class="dossiers">\n${items}</ul>\n`;
}
