import { type Html, html } from './html.ts';
import type { View } from './html-words.ts';
import { printNumber } from './language.ts';
import { type ReferenceGroup, referenceGroups } from './references.ts';
import type { Report } from './report.ts';
import type { Texts } from './texts.ts';

/** The papers that are referred to: what is new and what was dropped in full, what was kept folded away. */
export function referencesHtml(report: Report, { texts, language }: View): Html | undefined {
  const groups = referenceGroups(report, texts);
  if (groups.length === 0) return undefined;
  const shown = groups.map((group) => {
    const label = texts.reference[group.change];
    const list = html`<dl class="structure"><dt>${label}</dt>\n${rowsHtml(group, texts)}</dl>\n`;
    if (group.change !== 'same') return list;
    const count = printNumber(group.references.length, language);
    return html`<details><summary>${label} (${count})</summary>\n${list}</details>\n`;
  });
  return html`<section aria-labelledby="references"><h2 id="references">${texts.references}</h2>
${shown}<p class="hint">${texts.referencesHint}</p></section>
`;
}

function rowsHtml({ references }: ReferenceGroup, texts: Texts): Html {
  const rows = references.map(({ name, url, doubtful, under }) => {
    const link = url === null ? html`${name}` : html`<a href="${url}" rel="noreferrer">${name}</a>`;
    const places = under.map((heading, at) => html`${at === 0 ? '' : '; '}<bdi>${heading}</bdi>`);
    const doubt = doubtful ? html` <strong>(${texts.doubtfulReference})</strong>` : '';
    return html`<dd>${link}${doubt} <span class="note">${places}</span></dd>\n`;
  });
  return html`${rows}`;
}
