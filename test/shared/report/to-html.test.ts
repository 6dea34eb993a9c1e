import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportToHtml } from '../../../shared/report/to-html.ts';
import { plain, readPage } from '../../support/read-page.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport } from '../../support/report-builder.ts';
import { exampleReport } from '../../support/report-example.ts';

const allowed = new Set(
  `html head meta title style body a header p bdi h1 span dl dt dd main section h2 div table thead tbody tr th td
  details summary nav ol li h3 h4 h5 h6 del ins b footer`.split(/\s+/),
);

test('no text of a paper becomes an element, an attribute that runs, or a link that is not http', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const page = readPage(reportToHtml(report));
      expect(page.elements.filter((name) => !allowed.has(name))).toEqual([]);
      expect(page.attributes.filter((name) => /^on|^style$|^src$/.test(name))).toEqual([]);
      expect(page.links.filter((link) => !/^(?:#|https?:\/\/)/.test(link))).toEqual([]);
    }),
  );
});

test('every sentence of both papers stands on the page, whole', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const { text } = readPage(reportToHtml(report));
      for (const { kind, before, after, words } of report.changes) {
        if (kind === 'reworded') for (const run of words) expect(text).toContain(plain(shown(run.text)));
        else
          for (const sentence of kind === 'removed' ? before : after)
            expect(text).toContain(plain(shown(sentence.text)));
      }
    }),
  );
});

const shown = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');

test('every link within the page leads somewhere, and no id is given twice', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const { ids, links } = readPage(reportToHtml(report));
      expect(new Set(ids).size).toBe(ids.length);
      const inner = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
      expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
    }),
  );
});

test('headings come in order: one of the first level, and none skipped', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const { headings } = readPage(reportToHtml(report));
      expect(headings.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of headings.entries())
        expect(level - (headings[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the policy of the page allows its own style, by hash, and nothing else', () => {
  const page = reportToHtml(exampleReport());
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('a page of synthetic papers says so in its title, its heading and above them', () => {
  const page = reportToHtml(exampleReport());
  expect(page).toContain('<title>[synthetisch] demo-28676-2: wat er veranderde</title>');
  expect(page).toContain('<span class="tag">synthetisch</span>');
  expect(page).toContain('zijn geschreven als voorbeeld en zijn geen Kamerstukken');
});

test('a page of real papers says nothing of the kind', () => {
  expect(reportToHtml(buildReport([])).toLowerCase()).not.toContain('synthetisch');
});

test('an address that is no http address is shown as text', () => {
  const page = reportToHtml(exampleReport());
  expect(page).toContain('<bdi>javascript:alert(1)</bdi>');
  expect(page).toContain('<a href="https://example.invalid/demo-28676-2.html" rel="noreferrer">');
});

test('what went and what came is said to a screen reader as well', () => {
  const line = { was: 'Er zijn drie sessies.', now: 'Er zijn vier sessies.' };
  const page = reportToHtml(buildReport([{ before: 'A', after: 'A', text: [[line]] }]));
  expect(page).toContain(
    '<bdi>Er zijn <del><span class="aside">[verwijderd: </span>drie<span class="aside">]</span></del> <ins><span class="aside">[toegevoegd: </span>vier<span class="aside">]</span></ins> sessies.</bdi>',
  );
});

test('a sentence that was mostly rewritten is shown as before and after, without marks between the words', () => {
  const line = {
    was: 'Nederland hecht aan een eerlijke verdeling van lasten.',
    now: 'Bondgenoten meten voortaan wat ieder werkelijk levert.',
  };
  const { text } = readPage(reportToHtml(buildReport([{ before: 'A', after: 'A', text: [[line]] }])));
  expect(text).toContain(`was ${line.was} nu ${line.now}`);
});

test('what did not change is folded away and counted', () => {
  const page = reportToHtml(buildReport([{ before: 'A', after: 'A', text: [['Een.', 'Twee.']] }]));
  expect(page).toContain('<details><summary>2 zinnen ongewijzigd</summary>');
});

test('new sentences of one paragraph are shown as one paragraph', () => {
  const page = reportToHtml(buildReport([{ after: 'A', text: [[{ now: 'Een.' }, { now: 'Twee.' }]] }]));
  expect(readPage(page).text).toContain('+ Nieuw Een. Twee.');
});

test('an English page speaks English, and leaves the text of the papers Dutch', () => {
  const page = reportToHtml(exampleReport('en'));
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<bdi lang="nl">Bondgenoten spreken voor het eerst apart over kabels');
  expect(page).toContain('<span class="aside" lang="en">[removed: </span>');
  expect(readPage(page).text).not.toMatch(/Gewijzigd|Vervallen|zinnen|onderdeel\b/);
});

test('an empty report is a page that says so', () => {
  expect(readPage(reportToHtml(buildReport([]))).text).toContain('Beide stukken zijn leeg.');
});
