import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportToJson } from '../../../shared/report/to-json.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport } from '../../support/report-builder.ts';

test('the JSON of any report is read back as that report', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      expect(JSON.parse(reportToJson(report))).toEqual(report);
    }),
  );
});

test('the order in which a report was put together does not show', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      expect(reportToJson(turned(report) as typeof report)).toBe(reportToJson(report));
    }),
  );
});

function turned(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

test('the fields stand in the order of the contract, and the text ends with a line break', () => {
  const json = reportToJson(
    buildReport([{ before: 'A', after: 'A', text: [[{ was: 'Een.', now: 'Twee.' }]] }]),
  );
  expect(Object.keys(JSON.parse(json))).toEqual(
    'schema language before after reason summary sections changes facts positions quiet references rows engine'.split(
      ' ',
    ),
  );
  expect(Object.keys(JSON.parse(json).before).join(' ')).toBe(
    'id dossiernummer ondernummer dossiertitel title kamerstuktype publishedOn kind meeting authors url format sha256 takenAt words label',
  );
  expect(Object.keys(JSON.parse(json).changes[0])).toEqual(
    'id kind moved before after importance words'.split(' '),
  );
  expect(json.startsWith('{\n  "schema": "kamerdiff/comparison@1",\n')).toBe(true);
  expect(json.endsWith('\n}\n')).toBe(true);
});

test('what is made of plain values stands on one line', () => {
  const json = reportToJson(buildReport([{ before: 'A', after: 'A', text: [['Een.']] }]));
  expect(json).toContain(
    '\n        { "id": "s1.p1.z1", "section": "s1", "kind": "sentence", "text": "Een." }\n',
  );
});

test('a field that nobody foresaw is kept, after the others', () => {
  const report = { ...buildReport([]), zeker: true, anders: [] };
  expect(Object.keys(JSON.parse(reportToJson(report))).slice(-3)).toEqual(['engine', 'anders', 'zeker']);
});
