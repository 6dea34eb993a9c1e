import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headChanges } from '../../../shared/report/head-changes.ts';
import { importanceOf, rankedChanges } from '../../../shared/report/importance.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport, type FactSpec, type LineSpec } from '../../support/report-builder.ts';

const of = (line: LineSpec, facts: readonly FactSpec[] = []): number =>
  importanceOf(buildReport([{ before: 'A', after: 'A', text: [[line]] }], { similarity: 0.9, facts }));

test('a figure that changed weighs more than a stand, and a stand more than other words', () => {
  const figure = of({ was: 'Het is 2%.', now: 'Het is 3%.' }, [['percentage', '2%', '3%']]);
  const stand = of({ was: 'Nederland steunt dit.', now: 'Nederland steunt dit niet.' });
  const wording = of({ was: 'De zaal is groot.', now: 'De zaal is ruim.' });
  expect(figure).toBeGreaterThan(stand);
  expect(stand).toBeGreaterThan(wording);
  expect(wording).toBeGreaterThan(0);
});

test('a sentence with a stand of which other words changed is wording', () => {
  const beside = of({ was: 'Nederland steunt dit hier.', now: 'Nederland steunt dit daar.' });
  expect(beside).toBe(of({ was: 'De zaal is groot.', now: 'De zaal is ruim.' }));
});

test('no mass of wording reaches what one figure and one stand do together', () => {
  const mass = importanceOf(
    buildReport(
      [{ before: 'A', after: 'A', text: [Array.from({ length: 500 }, (_, at) => ({ now: `Zin ${at}.` }))] }],
      {
        similarity: 0,
      },
    ),
  );
  expect(mass).toBeLessThanOrEqual(18);
});

test('importance is 0 exactly where no word differs, and never above 100', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const importance = importanceOf(report);
      const isSame = report.changes.every(({ kind }) => kind === 'same');
      expect(importance === 0).toBe(isSame && headChanges(report).length === 0);
      expect(Number.isInteger(importance) && importance >= 0 && importance <= 100).toBe(true);
    }),
  );
});

test('another day or signature alone is the least that is told of a paper, and between two papers it is nothing', () => {
  const signed = (id: string) =>
    buildReport([{ before: 'A', after: 'A', text: [['De top is kort.']] }], {
      before: { id, authors: ['Minister van Defensie A. Jansen'] },
      after: { id: 'kst-28676-439', authors: ['Minister van Defensie B. de Vries'] },
    });
  expect(importanceOf(signed('kst-28676-439'))).toBe(1);
  expect(importanceOf(signed('kst-28676-411'))).toBe(0);
});

test('the changes are ranked figures first, then stands, then wording, and the day of a letter last', () => {
  const report = buildReport(
    [
      {
        before: null,
        after: null,
        text: [[{ was: 'Den Haag, 1 juni 2022.', now: 'Den Haag, 30 juni 2023.' }]],
      },
      {
        before: 'Inzet',
        after: 'Inzet',
        text: [
          [
            { was: 'De zaal is groot.', now: 'De zaal is ruim.' },
            { now: 'Nederland bepleit een verbod.' },
            { was: 'Het is 2%.', now: 'Het is 3%.' },
          ],
        ],
      },
    ],
    {
      facts: [
        ['percentage', '2%', '3%'],
        ['date', '1 juni 2022', '30 juni 2023'],
      ],
    },
  );
  expect(rankedChanges(report).map(({ after }) => after[0]?.text)).toEqual([
    'Het is 3%.',
    'Nederland bepleit een verbod.',
    'De zaal is ruim.',
    'Den Haag, 30 juni 2023.',
  ]);
});

test('the ranked changes are all changes of words and no other', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const ids = report.changes.filter(({ kind }) => kind !== 'same').map(({ id }) => id);
      expect(
        rankedChanges(report)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(ids.toSorted());
    }),
  );
});
