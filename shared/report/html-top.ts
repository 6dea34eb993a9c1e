import { type ChangedFact, changedFacts, unpairedFacts } from './changed-facts.ts';
import type { Places } from './fact-places.ts';
import { headChanges, headText } from './head-changes.ts';
import { type Html, html } from './html.ts';
import { quoted, type View } from './html-words.ts';
import { printDay, printNumber, printShare } from './language.ts';
import { structureLabel, structureText } from './notes.ts';
import { comparedLine, linkOf, noticesOf, paperLines, sideNames } from './paper-lines.ts';
import { syntheticIdsOf, syntheticMark } from './paper-name.ts';
import type { Report, ReportPaper } from './report.ts';
import { structureKinds, structureOf } from './structure.ts';

/** What a reader sees first: what changed most, of which paper, against which, and why that one. */
export function headerHtml(report: Report, view: View): Html {
  const { texts } = view;
  const synthetic = syntheticIdsOf(report);
  const mark = syntheticMark(report, texts);
  return html`<header>
${synthetic.length === 0 ? undefined : html`<p class="synthetic"><bdi>${texts.syntheticNote(synthetic)}</bdi></p>\n`}<p class="kicker"><bdi>${comparedLine(report, texts)}</bdi></p>
<h1 dir="auto">${mark === undefined ? undefined : html`<span class="tag">${mark}</span> `}<bdi>${report.summary.headline}</bdi></h1>
<p class="reason" dir="auto"><bdi>${report.reason.text}</bdi></p>
${noticesOf(report, texts).map((notice) => html`<p class="reason"><bdi>${notice}</bdi></p>\n`)}<dl class="pair">${pairLine(sideNames(report, texts)[1], report.after, view)}${pairLine(texts.comparedTo, report.before, view)}</dl>
</header>
`;
}

/** Of a letter that is called no more than "Brief van de Minister …" it says more what it is. */
function pairLine(label: string, paper: ReportPaper, view: View): Html {
  const { language, texts } = view;
  const link = linkOf(paper);
  const title = isNamed(paper) ? quoted(paper.title, view) : html`<bdi>${paper.label ?? paper.title}</bdi>`;
  const day = paper.publishedOn === null ? texts.undated : printDay(paper.publishedOn, language);
  return html`<dt>${label}</dt><dd>${link === undefined ? title : html`<a href="${link}" rel="noreferrer">${title}</a>`} · ${day}</dd>\n`;
}

const isNamed = ({ title, meeting }: ReportPaper): boolean =>
  meeting === null || !/^brief van\b/i.test(title);

export function papersHtml(report: Report, view: View): Html {
  const [before, after] = sideNames(report, view.texts);
  return html`<section aria-labelledby="papers"><h2 id="papers">${view.texts.papers}</h2>
<div class="papers">${paperHtml(before, report.before, view)}${paperHtml(after, report.after, view)}</div></section>
`;
}

function paperHtml(side: string, paper: ReportPaper, view: View): Html {
  const { texts, language } = view;
  const link = linkOf(paper);
  const address =
    link === undefined
      ? html`<bdi>${paper.url ?? undefined}</bdi>`
      : html`<a href="${link}" rel="noreferrer">${link}</a>`;
  return html`<div class="paper"><h3>${side}</h3>
<p class="title" dir="auto">${quoted(paper.title, view)}</p>
<dl>${paperLines(paper, language, texts).map(([label, text]) => html`<dt>${label}</dt><dd><bdi>${text}</bdi></dd>\n`)}${
    paper.url === null ? undefined : html`<dt>${texts.link}</dt><dd>${address}</dd>\n`
  }</dl></div>
`;
}

export function numbersHtml(report: Report, { language, texts }: View): Html {
  const { sentences, similarity } = report.summary;
  const head = headChanges(report).map(
    (one) => html`<p><bdi>${texts.headChanged}: ${headText(one, language, texts)}</bdi></p>\n`,
  );
  const kinds = ['reworded', 'added', 'removed', 'moved', 'same'] as const;
  const figures = kinds.map(
    (kind) =>
      html`<div class="${kind}"><dt>${texts.count[kind]}</dt><dd>${printNumber(sentences[kind], language)}</dd></div>\n`,
  );
  return html`<section aria-labelledby="numbers"><h2 id="numbers">${texts.numbers}</h2>
<dl class="figures">${figures}</dl>
<p class="hint">${texts.similarity(printShare(similarity))} ${texts.countingNote}${sentences.moved === 0 ? '' : ` ${texts.movedAmong}`}</p>${head}</section>
`;
}

export function structureHtml(report: Report, { texts }: View): Html {
  const rows = structureOf(report);
  const lists = structureKinds
    .map((kind) => ({ kind, own: rows.filter((row) => row.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ kind, own }) => html`<dt>${structureLabel(kind, texts)}</dt>
${own.map((row) => html`<dd><a href="#${row.anchor}"><bdi>${structureText(row, texts)}</bdi></a></dd>\n`)}`,
    );
  return html`<section aria-labelledby="structure"><h2 id="structure">${texts.structure}</h2>
${lists.length === 0 ? html`<p>${texts.noSectionChanges}</p>` : html`<dl class="structure">${lists}</dl>`}</section>
`;
}

export function factsHtml(report: Report, places: Places, view: View): Html {
  const { texts } = view;
  const changed = changedFacts(report);
  const unpaired = unpairedFacts(report).filter(({ changeIds }) => places.has(changeIds[0]));
  return html`<section aria-labelledby="facts"><h2 id="facts">${texts.facts}</h2>
${changed.length === 0 ? html`<p>${texts.noFactChanges}</p>` : tableHtml(changed, places, view)}${
  unpaired.length === 0
    ? undefined
    : html`
<details><summary>${texts.factsOnly} (${printNumber(unpaired.length, view.language)})</summary>
${tableHtml(unpaired, places, view)}</details>`
}</section>
`;
}

function tableHtml(facts: readonly ChangedFact[], places: Places, view: View): Html {
  const { texts } = view;
  const value = (text: string | null): Html =>
    text === null ? html`<span class="none">${texts.notNamed}</span>` : quoted(text, view);
  const rows = facts.map(
    ({ kind, before, after, changeIds }) =>
      html`<tr><th scope="row">${texts.fact[kind]}</th><td>${value(before)}</td><td>${value(after)}</td><td>${placesHtml(changeIds, places)}</td></tr>\n`,
  );
  return html`<table><thead><tr><th scope="col">${texts.factKind}</th><th scope="col">${texts.factBefore}</th><th scope="col">${texts.factAfter}</th><th scope="col">${texts.factPlace}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** Each heading once, for the first change under it. */
function placesHtml(changeIds: readonly string[], places: Places): Html[] {
  const titles = new Map<string, string>();
  for (const id of changeIds) {
    const title = places.get(id) ?? id;
    if (!titles.has(title)) titles.set(title, id);
  }
  return [...titles].map(
    ([title, id], at) => html`${at === 0 ? '' : ', '}<a href="#${id}"><bdi>${title}</bdi></a>`,
  );
}
