import { changedFacts } from './changed-facts.ts';
import { changedPositions } from './changed-positions.ts';
import { placesOf } from './fact-places.ts';
import { headChanges, headText } from './head-changes.ts';
import { printNumber, printShare } from './language.ts';
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
import { comparedLine, noticesOf, paperLines, sideNames } from './paper-lines.ts';
import { syntheticIdsOf, syntheticMark } from './paper-name.ts';
import { quietGroups } from './quiet-groups.ts';
import { referenceGroups } from './references.ts';
import type { Report } from './report.ts';
import { capitalised } from './shorten.ts';
import { sideText } from './side-text.ts';
import { structureOf } from './structure.ts';
import { type RowChange, rowLine, tableRowsIn } from './table-rows.ts';
import { type Texts, textsIn } from './texts.ts';

/** `report.txt`: for a terminal, a mail and `grep`. Each sentence whole and on a line of its own, however long. */
export function reportToText(report: Report): string {
  const texts = textsIn(report.language);
  const parts = outlineOf(report);
  const synthetic = syntheticIdsOf(report);
  const mark = syntheticMark(report, texts);
  return `${[
    (mark === undefined ? '' : `[${mark.toUpperCase()}] `) + comparedLine(report, texts),
    ...(synthetic.length === 0 ? [] : [texts.syntheticNote(synthetic)]),
    '',
    report.summary.headline,
    report.reason.text,
    ...noticesOf(report, texts),
    ...titled(texts.numbers, numberLines(report, texts)),
    ...titled(texts.structure, structureLines(report, texts)),
    ...titled(texts.facts, factLines(report, parts, texts)),
    ...titled(texts.positions, positionLines(report, parts, texts)),
    ...titled(texts.quiet, quietLines(report, texts)),
    ...referenceLines(report, texts),
    ...titled(texts.changes, parts.length === 0 ? [texts.empty] : []),
    ...parts.flatMap((part) => partLines(part, report, texts)),
    ...titled(texts.papers, papers(report, texts)),
    '',
    texts.madeBy(report.engine.version),
  ].join('\n')}\n`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return ['', title.toUpperCase(), ...lines];
}

function numberLines(report: Report, texts: Texts): readonly string[] {
  const { language, summary } = report;
  const { sentences } = summary;
  const kinds = ['reworded', 'added', 'removed', 'moved', 'same'] as const;
  return [
    kinds.map((kind) => `${printNumber(sentences[kind], language)} ${texts.count[kind]}`).join(' · '),
    texts.similarity(printShare(summary.similarity)),
    texts.countingNote,
    ...(sentences.moved === 0 ? [] : [texts.movedAmong]),
    ...headChanges(report).map((one) => `${texts.headChanged}: ${headText(one, report.language, texts)}`),
  ];
}

function structureLines(report: Report, texts: Texts): readonly string[] {
  const rows = structureOf(report);
  if (rows.length === 0) return [texts.noSectionChanges];
  return rows.map((row) => `${structureLabel(row.kind, texts)}: ${structureText(row, texts)}`);
}

function factLines(report: Report, parts: readonly Part[], texts: Texts): readonly string[] {
  const facts = changedFacts(report);
  if (facts.length === 0) return [texts.noFactChanges];
  const places = placesOf(parts, texts);
  return facts.map(({ kind, before, after, changeIds }) => {
    const where = [...new Set(changeIds.map((id) => places.get(id) ?? id))].join('; ');
    return `${texts.fact[kind]}: ${before} → ${after} (${where})`;
  });
}

function positionLines(report: Report, parts: readonly Part[], texts: Texts): readonly string[] {
  const changed = changedPositions(report);
  if (changed.length === 0) return [texts.noPositionChanges];
  const places = placesOf(parts, texts);
  return changed.map(({ before, after, differs, changeId }) => {
    const what = differs.map((one) => texts.differs[one]).join(', ');
    return `${capitalised(after.holder)}: ${before.text} → ${after.text} (${what}; ${places.get(changeId) ?? changeId})`;
  });
}

function quietLines(report: Report, texts: Texts): readonly string[] {
  if (report.quiet.length === 0) return [texts.nothingQuiet];
  return quietGroups(report.quiet, tableRowsIn(report)).flatMap(({ kind, all, sentence }) => {
    const named = `${quietLabel({ kind }, texts)}: ${all.map(({ text }) => text).join('; ')}`;
    return sentence === undefined ? [named] : [named, `  ${sentence}`];
  });
}

function referenceLines(report: Report, texts: Texts): readonly string[] {
  const groups = referenceGroups(report, texts);
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ change, references }) =>
    references.map(({ name, url, doubtful, under }) => {
      const doubt = doubtful ? `, ${texts.doubtfulReference}` : '';
      const place = `${texts.reference[change]}: ${name}${doubt} (${under.join('; ')})`;
      return url === null ? place : `${place} ${url}`;
    }),
  );
  return titled(texts.references, [...lines, texts.referencesHint]);
}

function partLines(part: Part, report: Report, texts: Texts): readonly string[] {
  const title = part.kind === 'footnotes' ? texts.footnotes : (part.title ?? texts.opening);
  const notes = notesOnPart(part, report.language, texts);
  const isRenamed = part.section?.renamed ?? false;
  const was = part.heading?.kind === 'reworded' && !isRenamed ? sideText(part.heading, 'before') : undefined;
  return [
    '',
    `${'#'.repeat(part.depth)} ${title}`,
    ...(notes.length === 0 ? [] : [`(${notes.join('; ')})`]),
    ...(was === undefined ? [] : [`(${texts.label.heading}, ${texts.label.was}: ${was})`]),
    ...part.blocks.flatMap((block) => ['', ...blockLines(block, texts)]),
  ];
}

function blockLines(block: Block, texts: Texts): readonly string[] {
  if (block.kind === 'unchanged') return [`  (${texts.unchanged(block.changes.length)})`];
  if (block.kind === 'row') return rowLines(block.row, block.from, texts);
  const { change, from } = block;
  const notes = notesOn(change, from, texts).map((note) => `; ${note}`);
  const label = `  [${labelOf(change, texts)}${notes.join('')}]`;
  if (change.kind === 'same') return [label, `  ${sideText(change, 'after')}`];
  const was = sideText(change, 'before');
  const is = sideText(change, 'after');
  return [
    label,
    ...(was === undefined ? [] : [texts.was + was]),
    ...(is === undefined ? [] : [texts.now + is]),
  ];
}

function rowLines(row: RowChange, from: Origin | undefined, texts: Texts): readonly string[] {
  const label = `  [${[labelOf(row, texts), ...notesOnRow(row, from, texts)].join('; ')}]`;
  if (row.kind === 'same') return [label, `  ${rowLine(row.after ?? [])}`];
  return [
    label,
    ...(row.before === undefined ? [] : [texts.was + rowLine(row.before)]),
    ...(row.after === undefined ? [] : [texts.now + rowLine(row.after)]),
  ];
}

function papers(report: Report, texts: Texts): readonly string[] {
  const [before, after] = sideNames(report, texts);
  return (
    [
      [before, report.before],
      [after, report.after],
    ] as const
  ).flatMap(([side, paper]) => [
    `${side}: ${paper.title}`,
    ...paperLines(paper, report.language, texts).map(([label, text]) => `  ${label}: ${text}`),
    ...(paper.url === null ? [] : [`  ${texts.link}: ${paper.url}`]),
  ]);
}
