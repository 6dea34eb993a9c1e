import type { Position } from '../document/document.ts';
import { changedPositions } from './changed-positions.ts';
import type { Places } from './fact-places.ts';
import { type Html, html } from './html.ts';
import { quoted, type View } from './html-words.ts';
import { printNumber } from './language.ts';
import { quietLabel } from './notes.ts';
import { type QuietGroup, quietGroups } from './quiet-groups.ts';
import type { Report } from './report.ts';
import { capitalised } from './shorten.ts';
import type { Rows } from './table-rows.ts';

/** The stands of the cabinet that changed, verb beside verb, and folded away those that are new. */
export function positionsHtml(report: Report, places: Places, view: View): Html {
  const { texts, language } = view;
  const changed = changedPositions(report);
  const added = report.positions.flatMap(({ change, after, changeId }) =>
    change === 'added' && after !== null && places.has(changeId) ? [{ after, changeId }] : [],
  );
  const rows = changed.map(
    ({ before, after, changeId }) =>
      html`<tr><th scope="row">${quoted(capitalised(after.holder), view)}</th><td>${quoted(before.text, view)}</td><td>${quoted(after.text, view)}</td><td>${placeHtml(changeId, places)}</td></tr>\n`,
  );
  const table = html`<table><thead><tr><th scope="col">${texts.positionHolder}</th><th scope="col">${texts.factBefore}</th><th scope="col">${texts.factAfter}</th><th scope="col">${texts.factPlace}</th></tr></thead>
<tbody>${rows}</tbody></table>
<p class="hint">${texts.positionsNote}</p>`;
  return html`<section aria-labelledby="positions"><h2 id="positions">${texts.positions}</h2>
${changed.length === 0 ? html`<p>${texts.noPositionChanges}</p>` : table}${
  added.length === 0
    ? undefined
    : html`
<details><summary>${texts.positionsAdded} (${printNumber(added.length, language)})</summary>
<ol class="stands">${added.map(({ after, changeId }) => addedHtml(after, changeId, places, view))}</ol></details>`
}</section>
`;
}

function addedHtml({ holder, text }: Position, changeId: string, places: Places, view: View): Html {
  return html`<li>${quoted(capitalised(`${holder} ${text}`), view)} · ${placeHtml(changeId, places)}</li>\n`;
}

function placeHtml(changeId: string, places: Places): Html {
  return html`<a href="#${changeId}"><bdi>${places.get(changeId) ?? changeId}</bdi></a>`;
}

/** As many as a reader takes in; the rest is folded away. */
const shown = 8;

/** What the earlier paper said and this one does not, each with its sentence. */
export function quietHtml({ quiet }: Report, places: Places, view: View & { readonly rows: Rows }): Html {
  const { texts } = view;
  const groups = quietGroups(quiet, view.rows);
  const items = (all: readonly QuietGroup[]) =>
    html`<ol class="quiet">${all.map((one) => quietGroupHtml(one, places, view))}</ol>`;
  const rest = groups.slice(shown);
  return html`<section aria-labelledby="quiet"><h2 id="quiet">${texts.quiet}</h2>
${
  quiet.length === 0
    ? html`<p>${texts.nothingQuiet}</p>`
    : html`<p class="hint">${texts.quietNote}</p>
${items(groups.slice(0, shown))}`
}${
  rest.length === 0
    ? undefined
    : html`
<details><summary>${texts.quietMore(rest.length)}</summary>
${items(rest)}</details>`
}</section>
`;
}

function quietGroupHtml({ kind, all, sentence }: QuietGroup, places: Places, view: View): Html {
  const names = all.map(({ text, changeId }, at) => {
    const name = quoted(text, view);
    const linked = places.has(changeId) ? html`<a href="#${changeId}">${name}</a>` : name;
    return html`${at === 0 ? undefined : '; '}${linked}`;
  });
  const where = sentence === undefined ? undefined : html`<p dir="auto">${quoted(sentence, view)}</p>`;
  return html`<li><span class="sort">${quietLabel({ kind }, view.texts)}</span> ${names}${where}</li>\n`;
}
