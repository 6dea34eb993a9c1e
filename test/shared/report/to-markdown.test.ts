import { expect, test } from 'vitest';
import { escapeMarkdown, markedMarkdown } from '../../../shared/report/markdown.ts';
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts';
import { buildReport } from '../../support/report-builder.ts';

test('marks of Markdown and HTML in a paper are text', () => {
  expect(escapeMarkdown('**vet** [x](javascript:a) <b> `c` ~~d~~ a|b')).toBe(
    '\\*\\*vet\\*\\* \\[x\\](javascript:a) &lt;b&gt; \\`c\\` \\~\\~d\\~\\~ a\\|b',
  );
});

test('what makes a list or a heading does so only at the start, and is escaped there alone', () => {
  expect(escapeMarkdown('- een')).toBe('\\- een');
  expect(escapeMarkdown('# een')).toBe('\\# een');
  expect(escapeMarkdown('1. een')).toBe('1\\. een');
  expect(escapeMarkdown('de NAVO-top van 2023.')).toBe('de NAVO-top van 2023.');
});

test('an address in a paper does not become a link by itself', () => {
  expect(escapeMarkdown('https://x.nl www.x.nl a@x.nl')).toBe('https:&#47;&#47;x.nl www&#46;x.nl a&#64;x.nl');
});

test('the marks stand against the words, with the spaces outside', () => {
  expect(
    markedMarkdown([
      { op: 'same', text: 'Er zijn' },
      { op: 'removed', text: ' drie ' },
      { op: 'added', text: ' vier' },
      { op: 'same', text: ' sessies.' },
    ]),
  ).toBe('Er zijn ~~drie~~  **vier** sessies.');
});

test('a report is headed by what is compared, and shows a change under its heading', () => {
  const line = { was: 'Er zijn drie sessies.', now: 'Er zijn vier sessies.' };
  const markdown = reportToMarkdown(buildReport([{ before: 'Inzet', after: 'Inzet', text: [[line]] }]));
  expect(markdown).toMatch(/^# 28 676, nr\. 439, vergeleken met 28 676, nr\. 411\n/);
  expect(markdown).toContain('### Inzet\n\n*Gewijzigd*\\\nEr zijn ~~drie~~ **vier** sessies.\n');
});
