import { expect, test } from 'vitest';
import { alertIdOf } from '../../../shared/alert/id.ts';
import { buildReport } from '../../support/report-builder.ts';

const report = buildReport([]);

test('an alert id is 32 hexadecimal digits', () => {
  expect(alertIdOf(report)).toMatch(/^[0-9a-f]{32}$/);
});

test('another version of the program, another language or reason gives the same id', () => {
  const again = {
    ...buildReport([], { language: 'en', reason: { kind: 'cited', text: 'x' } }),
    engine: { name: 'kamerdiff', version: '9.9.9' },
  } as const;
  expect(alertIdOf(again)).toBe(alertIdOf(report));
});

test('other bytes on either side give another id, and so do the sides swapped', () => {
  const before = { ...report, before: { ...report.before, sha256: 'c'.repeat(64) } };
  const after = { ...report, after: { ...report.after, sha256: 'c'.repeat(64) } };
  const swapped = { before: report.after, after: report.before };
  expect(new Set([report, before, after, swapped].map(alertIdOf)).size).toBe(4);
});
