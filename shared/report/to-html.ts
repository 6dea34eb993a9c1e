import { placesOf } from './fact-places.ts';
import { html } from './html.ts';
import { pageHtml } from './html-page.ts';
import { partsHtml } from './html-parts.ts';
import { referencesHtml } from './html-references.ts';
import { positionsHtml, quietHtml } from './html-stands.ts';
import { factsHtml, headerHtml, numbersHtml, papersHtml, structureHtml } from './html-top.ts';
import { outlineOf } from './outline.ts';
import { nameOf, syntheticMark } from './paper-name.ts';
import type { Report } from './report.ts';
import { reportStyle } from './style.ts';
import { tableRowsIn } from './table-rows.ts';
import { textsIn } from './texts.ts';

/** `index.html`: the report as one page that needs nothing else, from a disk, in a mail or in print. */
export function reportToHtml(report: Report): string {
  const { language, engine } = report;
  const texts = textsIn(language);
  const view = { language, texts };
  const parts = outlineOf(report);
  const rows = tableRowsIn(report);
  const places = placesOf(parts, texts);
  const mark = syntheticMark(report, texts);
  const body = html`<a class="skip" href="#changes">${texts.skip}</a>
${headerHtml(report, view)}<main>
${numbersHtml(report, view)}${structureHtml(report, view)}${factsHtml(report, places, view)}${positionsHtml(report, places, view)}${quietHtml(report, places, { ...view, rows })}${referencesHtml(report, view)}<section aria-labelledby="changes" class="changes"><h2 id="changes">${texts.changes}</h2>
${partsHtml(parts, rows, view)}</section>
${papersHtml(report, view)}</main>
<footer><p>${texts.madeBy(engine.version)}</p></footer>
`;
  return pageHtml(body, {
    language,
    title: (mark === undefined ? '' : `[${mark}] `) + texts.pageTitle(nameOf(report.after)),
    version: engine.version,
    style: { text: reportStyle },
  });
}
