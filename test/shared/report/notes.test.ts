import { expect, test } from 'vitest';
import type { SectionChange } from '../../../shared/comparison/comparison.ts';
import { notesOn, notesOnPart, structureText } from '../../../shared/report/notes.ts';
import { structureOf } from '../../../shared/report/structure.ts';
import { nl } from '../../../shared/report/texts-nl.ts';
import { buildReport, type LineSpec } from '../../support/report-builder.ts';

const ref = (id: string, heading: string, index = 1) => ({ id, path: [heading], index });
const pair: SectionChange = {
  kind: 'changed',
  moved: false,
  renamed: false,
  before: [ref('s1', 'Uitgaven')],
  after: [ref('s2', 'Uitgaven', 2)],
  certainty: 'certain',
  similarity: 0.5,
};
const told = (section: SectionChange): string[] =>
  structureOf({ sections: [section] }).map((row) => `${row.kind}: ${structureText(row, nl)}`);

test('a section that was renamed and moved is told twice, once for each', () => {
  const section = { ...pair, renamed: true, moved: true, after: [ref('s2', 'Lasten', 2)] };
  expect(told(section)).toEqual(['renamed: Uitgaven → Lasten', 'moved: Lasten (van plaats 1 naar 2)']);
});

test('a section that was split or merged is not called renamed besides', () => {
  const two = [ref('s2', 'Lasten'), ref('s3', 'Baten')];
  expect(told({ ...pair, renamed: true, after: two })).toEqual(['split: Uitgaven → Lasten + Baten']);
  expect(told({ ...pair, renamed: true, before: two })).toEqual(['merged: Lasten + Baten → Uitgaven']);
});

test('a section that moved and has the number of its place as before is not said to go from there to there', () => {
  const section = { ...pair, moved: true, after: [ref('s1', 'Uitgaven')] };
  expect(told(section)).toEqual(['moved: Uitgaven']);
});

test('of headings that several sections have the one above is said too', () => {
  const under = (above: string, index: number) => ({ id: `s${index}`, path: [above, 'Inleiding'], index });
  const sections = [
    { ...pair, before: [under('Agenda', 2)], after: [under('Agenda', 5)], moved: true },
    { ...pair, before: [under('Verslag', 4)], after: [under('Verslag', 2)] },
  ];
  expect(structureOf({ sections }).map((row) => structureText(row, nl))).toEqual([
    'Agenda › Inleiding (van plaats 2 naar 5)',
  ]);
});

test('what is likely is said to be', () => {
  expect(told({ ...pair, moved: true, certainty: 'likely' })).toEqual([
    'moved: Uitgaven (van plaats 1 naar 2, waarschijnlijk)',
  ]);
});

test('a part says beside its heading what became of the section', () => {
  const note = (section: SectionChange) => notesOnPart({ section }, 'nl', nl);
  expect(note(pair)).toEqual([]);
  expect(note({ ...pair, kind: 'added', before: [] })).toEqual(['nieuw onderdeel']);
  expect(note({ ...pair, renamed: true, certainty: 'likely' })).toEqual([
    'heette ‘Uitgaven’',
    'waarschijnlijk',
  ]);
  const two = [ref('s2', 'Lasten'), ref('s3', 'Baten')];
  expect(note({ ...pair, before: two })).toEqual(['samengevoegd uit ‘Lasten’ en ‘Baten’']);
  expect(note({ ...pair, after: two })).toEqual(['afgesplitst van ‘Uitgaven’']);
});

const notes = (line: LineSpec, kind: 'within' | 'under' | undefined = undefined): readonly string[] => {
  const change = buildReport([{ before: 'A', after: 'A', text: [[line]] }]).changes[1];
  if (change === undefined) throw new RangeError('no change');
  const from = kind === 'under' ? { kind, heading: 'Elders' } : kind && { kind };
  return notesOn(change, from, nl);
};

test('a sentence that was split, merged or regrouped says so', () => {
  expect(notes({ was: 'Een en twee.', now: ['Een.', 'Twee en drie.'] })).toEqual(['gesplitst in 2 zinnen']);
  expect(notes({ was: ['Een.', 'Twee en drie.'], now: 'Een en twee.' })).toEqual([
    'samengevoegd uit 2 zinnen',
  ]);
  expect(notes({ was: ['Een.', 'Twee.'], now: ['Een', 'twee', 'drie.'] })).toEqual(['2 zinnen werden er 3']);
});

test('a sentence that moved says from where, and one that changed as well says both', () => {
  expect(notes({ was: 'Een.', now: 'Een.' }, 'within')).toEqual(['stond elders in dit onderdeel']);
  expect(notes({ was: 'Een.', now: 'Twee.' }, 'under')).toEqual(['verplaatst', 'stond onder ‘Elders’']);
});
