import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf, type Part } from '../../../shared/report/outline.ts';
import { changesIn } from '../../../shared/report/outline-blocks.ts';
import type { Report } from '../../../shared/report/report.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport } from '../../support/report-builder.ts';

/** Heading and blocks in short: "=2" two sentences unchanged, "~" reworded, "+", "-", ">" moved. */
function drawn(report: Report): string[] {
  const signs = { reworded: '~', added: '+', removed: '-', same: '>' };
  return outlineOf(report).map(({ title, kind, blocks }) => {
    const all = blocks.map((block) =>
      block.kind === 'unchanged'
        ? `=${block.changes.length}`
        : signs[block.kind === 'row' ? block.row.kind : block.change.kind],
    );
    return `${kind === 'footnotes' ? 'noten' : (title ?? '')}: ${all.join(' ')}`;
  });
}

test('sentences that did not change one after another make one block', () => {
  const report = buildReport([
    { before: 'A', after: 'A', text: [['Een.', 'Twee.', { was: 'Drie.', now: 'Vier.' }, 'Vijf.']] },
  ]);
  expect(drawn(report)).toEqual(['A: =2 ~ =1']);
});

test('a section that is gone stands under its own heading, after the one it followed', () => {
  const report = buildReport([
    { before: 'A', after: 'A', text: [['Een.']] },
    { before: 'B', text: [[{ was: 'Twee.' }]] },
    { before: 'C', after: 'C', text: [['Drie.']] },
  ]);
  expect(drawn(report)).toEqual(['A: =1', 'B: -', 'C: =1']);
});

test('a removed sentence stands under the heading that its own became', () => {
  const report = buildReport([{ before: 'A', after: 'B', text: [[{ was: 'Een.' }, 'Twee.']] }]);
  expect(drawn(report)).toEqual(['B: - =1']);
});

test('a removed sentence that comes early does not bring its section forward', () => {
  const { sections, changes } = buildReport([
    { before: 'A', after: 'A', text: [['Een.']] },
    { before: 'B', after: 'B', text: [[{ was: 'Twee.' }, 'Drie.']] },
  ]);
  const removed = changes.filter(({ kind }) => kind === 'removed');
  const rest = changes.filter(({ kind }) => kind !== 'removed');
  const parts = outlineOf({ sections, changes: [...removed, ...rest], rows: [] });
  expect(parts.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(parts[1]?.blocks).toHaveLength(2);
});

test('footnotes stand under a heading of their own, last, also those that are gone', () => {
  const report = buildReport([
    { before: null, after: null, text: [['Een.']] },
    { footnotes: true, text: [[{ was: 'Zie daar.' }], ['Zie hier.']] },
  ]);
  expect(drawn(report)).toEqual([': =1', 'noten: - =1']);
});

test('a sentence that came along with its section did not move: the section did', () => {
  const report = buildReport([{ before: 'A', after: 'A', moved: true, text: [['Een.', 'Twee.']] }]);
  expect(drawn(report)).toEqual(['A: =2']);
});

test('a sentence that moved by itself says from where', () => {
  const report = buildReport([
    { before: 'A', after: 'A' },
    { before: 'B', after: 'B', text: [[{ was: 'Een.', now: 'Een.', from: 'A' }]] },
  ]);
  expect(drawn(report)).toEqual(['A: ', 'B: >']);
  expect(outlineOf(report)[1]?.blocks[0]).toMatchObject({ from: { kind: 'under', heading: 'A' } });
});

const shown = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ heading, blocks }) => [
    ...(heading ? [heading.id] : []),
    ...blocks.flatMap(changesIn).map(({ id }) => id),
  ]);

test('every change of any report is in the outline exactly once', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const ids = shown(outlineOf(report));
      expect(ids.toSorted()).toEqual(report.changes.map(({ id }) => id).toSorted());
    }),
  );
});

test('no part is more than one level below the one before it', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      let last = 0;
      for (const { depth } of outlineOf(report)) {
        expect(depth).toBeGreaterThanOrEqual(1);
        expect(depth).toBeLessThanOrEqual(last + 1);
        last = depth;
      }
    }),
  );
});
