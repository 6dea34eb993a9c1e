import { changedFacts } from './changed-facts.ts';
import { changedPositions } from './changed-positions.ts';
import { placesOf } from './fact-places.ts';
import { headChanges, headText } from './head-changes.ts';
import { printNumber, printShare } from './language.ts';
import { escapeMarkdown as escaped, markedMarkdown } from './markdown.ts';
import {
  labelOf,
  notesOn,
  notesOnPart,
  notesOnRow,
  quietLabel,
  structureLabel,
  structureText,
} from './notes.ts';
import { outlineOf, type Part } from './outline.ts';
import type { Block, Origin } from './outline-blocks.ts';
import { comparedLine, linkOf, noticesOf, paperLines, sideNames } from './paper-lines.ts';
import { syntheticIdsOf, syntheticMark } from './paper-name.ts';
import { quietGroups } from './quiet-groups.ts';
import { referenceGroups } from './references.ts';
import type { Report } from './report.ts';
import { isMostlyRewritten } from './rewritten.ts';
import { capitalised } from './shorten.ts';
import { sideText } from './side-text.ts';
import { structureOf } from './structure.ts';
import { type RowChange, rowLine, tableRowsIn } from './table-rows.ts';
import { type Texts, textsIn } from './texts.ts';

/** `report.md`: to paste into a note, an issue or a wiki. Nothing of a paper is read as mark-up. */
export function reportToMarkdown(report: Report): string {
  const texts = textsIn(report.language);
  const parts = outlineOf(report);
  const synthetic = syntheticIdsOf(report);
  const mark = syntheticMark(report, texts);
  return `${[
    `# ${mark === undefined ? '' : `(${mark}) `}${escaped(comparedLine(report, texts))}`,
    ...(synthetic.length === 0 ? [] : [`> **${escaped(texts.syntheticNote(synthetic))}**`]),
    `**${escaped(report.summary.headline)}**`,
    escaped(report.reason.text),
    ...noticesOf(report, texts).map(escaped),
    `## ${texts.numbers}`,
    ...numbers(report, texts),
    `## ${texts.structure}`,
    structure(report, texts),
    `## ${texts.facts}`,
    facts(report, parts, texts),
    `## ${texts.positions}`,
    positions(report, parts, texts),
    `## ${texts.quiet}`,
    quiet(report, texts),
    ...references(report, texts),
    `## ${texts.changes}`,
    ...(parts.length === 0 ? [texts.empty] : parts.flatMap((part) => partBlocks(part, report, texts))),
    `## ${texts.papers}`,
    papers(report, texts),
    texts.madeBy(report.engine.version),
  ].join('\n\n')}\n`;
}

function numbers(report: Report, texts: Texts): readonly string[] {
  const { language, summary } = report;
  const kinds = ['reworded', 'added', 'removed', 'moved', 'same'] as const;
  const { sentences } = summary;
  const moved = sentences.moved === 0 ? '' : ` ${texts.movedAmong}`;
  return [
    kinds.map((kind) => `- ${printNumber(sentences[kind], language)} ${texts.count[kind]}`).join('\n'),
    `${texts.similarity(printShare(summary.similarity))} ${texts.countingNote}${moved}`,
    ...headChanges(report).map((one) => escaped(`${texts.headChanged}: ${headText(one, language, texts)}`)),
  ];
}

function structure(report: Report, texts: Texts): string {
  const rows = structureOf(report);
  if (rows.length === 0) return texts.noSectionChanges;
  return rows
    .map((row) => `- ${structureLabel(row.kind, texts)}: ${escaped(structureText(row, texts))}`)
    .join('\n');
}

function facts(report: Report, parts: readonly Part[], texts: Texts): string {
  const changed = changedFacts(report);
  if (changed.length === 0) return texts.noFactChanges;
  const places = placesOf(parts, texts);
  const rows = changed.map(({ kind, before, after, changeIds }) => {
    const where = [...new Set(changeIds.map((id) => places.get(id) ?? id))].join('; ');
    return `| ${texts.fact[kind]} | ${[before ?? '', after ?? '', where].map(escaped).join(' | ')} |`;
  });
  const heads = [texts.factKind, texts.factBefore, texts.factAfter, texts.factPlace];
  return [`| ${heads.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function positions(report: Report, parts: readonly Part[], texts: Texts): string {
  const changed = changedPositions(report);
  if (changed.length === 0) return texts.noPositionChanges;
  const places = placesOf(parts, texts);
  const rows = changed.map(({ before, after, changeId }) => {
    const cells = [capitalised(after.holder), before.text, after.text, places.get(changeId) ?? changeId];
    return `| ${cells.map(escaped).join(' | ')} |`;
  });
  const heads = [texts.positionHolder, texts.factBefore, texts.factAfter, texts.factPlace];
  return [`| ${heads.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function quiet(report: Report, texts: Texts): string {
  if (report.quiet.length === 0) return texts.nothingQuiet;
  return quietGroups(report.quiet, tableRowsIn(report))
    .map(({ kind, all, sentence }) => {
      const names = all.map(({ text }) => `**${escaped(text)}**`).join('; ');
      const named = `- ${quietLabel({ kind }, texts)}: ${names}`;
      return sentence === undefined ? named : `${named}\\\n  ${escaped(sentence)}`;
    })
    .join('\n');
}

function references(report: Report, texts: Texts): readonly string[] {
  const groups = referenceGroups(report, texts);
  if (groups.length === 0) return [];
  const rows = groups.flatMap(({ change, references }) =>
    references.map(({ name, url, doubtful, under }) => {
      const link = url === null ? escaped(name) : `[${escaped(name)}](${url})`;
      const doubt = doubtful ? `, **${texts.doubtfulReference}**` : '';
      return `- ${texts.reference[change]}: ${link}${doubt} (${escaped(under.join('; '))})`;
    }),
  );
  return [`## ${texts.references}`, rows.join('\n'), texts.referencesHint];
}

function partBlocks(part: Part, report: Report, texts: Texts): readonly string[] {
  const title = part.kind === 'footnotes' ? texts.footnotes : (part.title ?? texts.opening);
  const heading = part.heading?.kind === 'reworded' ? markedMarkdown(part.heading.words) : escaped(title);
  const notes = notesOnPart(part, report.language, texts);
  return [
    `${'#'.repeat(Math.min(6, part.depth + 2))} ${heading}`,
    ...(notes.length === 0 ? [] : [`*${escaped(notes.join('; '))}*`]),
    ...part.blocks.map((block) => blockText(block, texts)),
  ];
}

function blockText(block: Block, texts: Texts): string {
  if (block.kind === 'unchanged') return `*(${texts.unchanged(block.changes.length)})*`;
  if (block.kind === 'row') return rowText(block.row, block.from, texts);
  const { change, from } = block;
  const notes = notesOn(change, from, texts);
  const label = `*${escaped([labelOf(change, texts), ...notes].join('; '))}*`;
  const was = sideText(change, 'before');
  const is = sideText(change, 'after');
  if (change.kind === 'same') return `${label}\\\n${escaped(is ?? '')}`;
  if (change.kind === 'reworded' && !isMostlyRewritten(change)) {
    return `${label}\\\n${markedMarkdown(change.words)}`;
  }
  return [
    label,
    ...(was === undefined ? [] : [`${texts.label.was}: ~~${escaped(was)}~~`]),
    ...(is === undefined ? [] : [`${texts.label.now}: **${escaped(is)}**`]),
  ].join('\\\n');
}

function rowText(row: RowChange, from: Origin | undefined, texts: Texts): string {
  const label = `*${escaped([labelOf(row, texts), ...notesOnRow(row, from, texts)].join('; '))}*`;
  const line = (side: RowChange['after'] = []) => escaped(rowLine(side));
  switch (row.kind) {
    case 'same':
      return `${label}\\\n${line(row.after)}`;
    case 'added':
      return `${label}\\\n${texts.label.now}: **${line(row.after)}**`;
    case 'removed':
      return `${label}\\\n${texts.label.was}: ~~${line(row.before)}~~`;
    case 'reworded': {
      const cells = row.cells.map((cell) => cell.map(({ words }) => markedMarkdown(words)).join(' '));
      return `${label}\\\n${cells.join(' \\| ')}`;
    }
  }
}

function papers(report: Report, texts: Texts): string {
  const names = sideNames(report, texts);
  return [report.before, report.after]
    .flatMap((paper, at) => {
      const link = linkOf(paper);
      return [
        `- **${names[at]}**: ${escaped(paper.title)}`,
        ...paperLines(paper, report.language, texts).map(([label, text]) => `  - ${label}: ${escaped(text)}`),
        ...(paper.url === null
          ? []
          : [`  - ${texts.link}: ${link === undefined ? escaped(paper.url) : `<${link}>`}`]),
      ];
    })
    .join('\n');
}
