import { expect, test } from 'vitest';
import { changedFacts, unpairedFacts } from '../../../shared/report/changed-facts.ts';
import { buildReport } from '../../support/report-builder.ts';

const line = (was: string, now: string) => ({ was, now });

test('one value that became another in several sentences is one row with several places', () => {
  const report = buildReport(
    [
      {
        before: 'A',
        after: 'A',
        text: [[line('Wij geven 2%.', 'Wij geven 3%.'), line('Ook zij geven 2%.', 'Ook zij geven 3%.')]],
      },
    ],
    { facts: [['percentage', '2%', '3%']] },
  );
  const [fact] = report.facts;
  const twice = {
    ...report,
    facts: fact ? [fact, { ...fact, changeId: 'c3' }, { ...fact, changeId: 'c3' }] : [],
  };
  expect(changedFacts(twice)).toEqual([
    { kind: 'percentage', before: '2%', after: '3%', changeIds: ['c2', 'c3'] },
  ]);
});

test('a value that is printed in two ways is one row, as it was printed first', () => {
  const report = buildReport(
    [
      {
        before: 'A',
        after: 'A',
        text: [[line('Op 1 mei.', 'Op 2 mei.'), line('OP 1 MEI.', 'OP 2 MEI.')]],
      },
    ],
    { facts: [['date', '1 mei', '2 mei']] },
  );
  const [fact] = report.facts;
  const inCapitals = (side: 'before' | 'after') => {
    const one = fact?.[side] ?? null;
    return one && { ...one, text: one.text.toUpperCase() };
  };
  const twice = {
    ...report,
    facts: fact
      ? [fact, { ...fact, before: inCapitals('before'), after: inCapitals('after'), changeId: 'c3' }]
      : [],
  };
  expect(changedFacts(twice)).toEqual([
    { kind: 'date', before: '1 mei', after: '2 mei', changeIds: ['c2', 'c3'] },
  ]);
});

test('a fact that is called changed in a sentence that is new is not believed', () => {
  const report = buildReport([{ after: 'A', text: [[{ now: 'Wij geven 3%.' }]] }], {
    facts: [['percentage', null, '3%']],
  });
  const lying = { ...report, facts: report.facts.map((fact) => ({ ...fact, change: 'changed' as const })) };
  expect(changedFacts(lying)).toEqual([]);
});

test('what one side alone names has no counterpart', () => {
  const report = buildReport([{ after: 'A', text: [[{ now: 'Wij geven 3%.' }]] }], {
    facts: [['percentage', null, '3%']],
  });
  expect(unpairedFacts(report)).toEqual([
    { kind: 'percentage', before: null, after: '3%', changeIds: ['c2'] },
  ]);
});

test('percentages and money come before dates and references, wherever they stand', () => {
  const report = buildReport(
    [
      {
        before: 'A',
        after: 'A',
        text: [
          [
            line('Op 1 mei.', 'Op 2 mei.'),
            line('Wij geven 2%.', 'Wij geven 3%.'),
            line('Het is EUR 1.', 'Het is EUR 2.'),
          ],
        ],
      },
    ],
    {
      facts: [
        ['date', '1 mei', '2 mei'],
        ['percentage', '2%', '3%'],
        ['amount', 'EUR 1', 'EUR 2'],
      ],
    },
  );
  expect(changedFacts(report).map(({ kind }) => kind)).toEqual(['percentage', 'amount', 'date']);
});
