import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportToText } from '../../../shared/report/to-text.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport } from '../../support/report-builder.ts';
import { exampleReport } from '../../support/report-example.ts';

test('every sentence that changed stands in the text, whole and on one line', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const lines = reportToText(report).split('\n');
      for (const { kind, before, after } of report.changes) {
        if (kind === 'same' || (after[0] ?? before[0])?.kind === 'heading') continue;
        for (const side of [before, after]) {
          const text = side.map((sentence) => sentence.text).join(' ');
          expect(text === '' || lines.some((line) => line.endsWith(text))).toBe(true);
        }
      }
    }),
  );
});

test('the first line says what is compared with what, and that it is synthetic', () => {
  expect(reportToText(buildReport([])).split('\n')[0]).toBe(
    '28 676, nr. 439, vergeleken met 28 676, nr. 411',
  );
  expect(reportToText(exampleReport()).split('\n')[0]).toBe(
    '[SYNTHETISCH] demo-28676-2, vergeleken met demo-28676-1',
  );
});

test('two versions of one paper are called versions', () => {
  const report = buildReport([], { before: { id: 'kst-28676-439', ondernummer: '439' } });
  const text = reportToText(report);
  expect(text).toMatch(/^28 676, nr\. 439, vergeleken met de eerdere versie\n/);
  expect(text).toContain('Eerdere versie: Een gemaakte brief');
});
