import { describe, expect, test } from 'vitest';
import type { DocumentInfo } from '../../../shared/document/document.ts';
import { wasNotThereYet } from '../../../shared/report/doubtful-reference.ts';
import { referencesFor } from '../../../shared/report/references.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportToHtml } from '../../../shared/report/to-html.ts';
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts';
import { reportToText } from '../../../shared/report/to-text.ts';
import { parseIdentifier } from '../../../shared/source/identifier.ts';
import { exampleReport } from '../../support/report-example.ts';

const citing = { dossiernummer: '28676', ondernummer: '439', publishedOn: '2023-06-30' };
const isDoubtful = (id: string, by: Parameters<typeof wasNotThereYet>[1] = citing) =>
  wasNotThereYet(parseIdentifier(id) ?? { dossiernummer: '', ondernummer: '' }, by);

describe('a paper that cannot have been cited', () => {
  test.each(['kst-28676-4390', 'kst-28676-517', 'kst-99999-3', 'kst-61000-XVI-2'])('%s', (id) => {
    expect(isDoubtful(id)).toBe(true);
  });

  test.each([
    'kst-28676-417',
    // Papers of the same weeks are numbered as they come in.
    'kst-28676-445',
    'kst-28676-A',
    'kst-36045-4390',
    // The slip in a real letter, for 21 501-28: a dossier too, so nothing in it tells.
    'kst-21501-18-72',
    'kst-1183940',
    'ah-tk-20222023-2841',
    'kst-CXLIX-A',
  ])('is not %s', (id) => {
    expect(isDoubtful(id)).toBe(false);
  });

  test('is none by a paper of which nothing is known', () => {
    const unknown = { dossiernummer: null, ondernummer: null, publishedOn: null };
    expect(isDoubtful('kst-28676-4390', unknown)).toBe(false);
    expect(isDoubtful('kst-99999-3', unknown)).toBe(true);
  });

  test('is none of a dossier that may well be there by then', () => {
    expect(isDoubtful('kst-39500-3', { ...citing, publishedOn: '2029-05-01' })).toBe(false);
    expect(isDoubtful('kst-39500-3', { ...citing, publishedOn: '2025-05-01' })).toBe(true);
  });
});

test('a paper that cannot have been cited has no link, and what an earlier text cited is judged by that text', () => {
  const side = (ondernummer: string) => ({ ...citing, ondernummer }) as DocumentInfo & { label: null };
  const mention = [{ text: '28 676, nr. 445', sentence: 's1.p1.z1' }];
  const sides = { before: side('411'), after: side('439') };
  const [kept] = referencesFor([{ id: 'kst-28676-445', change: 'added', before: [], after: mention }], sides);
  expect(kept).toMatchObject({ url: 'https://zoek.officielebekendmakingen.nl/kst-28676-445.html' });
  expect(kept?.doubtful).toBeUndefined();
  const [gone] = referencesFor(
    [{ id: 'kst-28676-445', change: 'removed', before: mention, after: [] }],
    sides,
  );
  expect(gone).toMatchObject({ url: null, doubtful: true, name: '28 676, nr. 445' });
});

test.each([
  ['page', reportToHtml],
  ['text', reportToText],
  ['Markdown', reportToMarkdown],
] as const)('the %s says that it is probably a misprint, and has no link to it', (_, form) => {
  const report = exampleReport();
  const doubtful = (one: Report['references'][number]) =>
    one.id === 'kst-28676-2' ? { ...one, url: null, doubtful: true as const } : one;
  const written = form({ ...report, references: report.references.map(doubtful) });
  expect(written).toContain('waarschijnlijk een drukfout');
  expect(written).not.toContain('kst-28676-2.html');
  expect(form(report)).not.toContain('waarschijnlijk een drukfout');
  expect(form(report)).toContain('kst-28676-2.html');
});
