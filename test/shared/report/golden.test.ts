import { expect, test } from 'vitest';
import type { Report } from '../../../shared/report/report.ts';
import { reportToHtml } from '../../../shared/report/to-html.ts';
import { reportToJson } from '../../../shared/report/to-json.ts';
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts';
import { reportToText } from '../../../shared/report/to-text.ts';
import { exampleReport } from '../../support/report-example.ts';

const folder = '../../golden/report';
const forms: Readonly<Record<string, (report: Report) => string>> = {
  'index.html': reportToHtml,
  'report.json': reportToJson,
  'report.md': reportToMarkdown,
  'report.txt': reportToText,
};

test.each(Object.keys(forms))('the example gives the %s that was read and approved', async (form) => {
  await expect(forms[form]?.(exampleReport())).toMatchFileSnapshot(`${folder}/${form}`);
});

test('the example in English gives the page that was read and approved', async () => {
  await expect(reportToHtml(exampleReport('en'))).toMatchFileSnapshot(`${folder}/index.en.html`);
});

test.each(Object.keys(forms))('%s made of the report read back from its JSON is the same', (form) => {
  const report = exampleReport();
  const again = JSON.parse(reportToJson(report)) as Report;
  expect(forms[form]?.(again)).toBe(forms[form]?.(report));
});
