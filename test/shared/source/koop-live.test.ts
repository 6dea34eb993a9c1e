import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPaper, koopAddressesAt, listPublications } from '../../../shared/source/koop.ts';
import type { Publication } from '../../../shared/source/publication.ts';
import { pdfOf } from '../../support/pdf.ts';
import { doorTo } from '../../support/register-door.ts';
import type { RegisterFault } from '../../support/register-faults.ts';
import { type RegisterPaper, registerPaper } from '../../support/register-papers.ts';
import { type Register, startRegister } from '../../support/register-server.ts';

const papers = [
  registerPaper(1, { availableOn: '2023-07-01', title: 'Oekraïne & de «top»' }),
  registerPaper(2, { availableOn: '2023-07-02' }),
  registerPaper(3, { availableOn: '2023-07-03', xml: undefined, pdf: pdfOf([['Een brief.']]) }),
];

let register: Register;
beforeEach(async () => {
  register = await startRegister({ papers });
});
afterEach(() => register.close());

const list = (since?: string) =>
  listPublications(
    doorTo(register),
    { dossiernummers: ['28676'], since },
    { base: koopAddressesAt(register.url), pageSize: 2 },
  );

async function paper(number: number, previous = {}) {
  const { publications } = await list();
  const publication = publications.find(({ ondernummer }) => ondernummer === String(number)) as Publication;
  return fetchPaper(doorTo(register), publication, previous, { base: koopAddressesAt(register.url) });
}

describe('over a real connection', () => {
  test('a list comes page by page, and each paper with its words', async () => {
    const { publications, total } = await list();
    expect(total).toBe(3);
    expect(publications[0]).toMatchObject({
      id: 'kst-28676-1',
      title: 'Oekraïne & de «top»',
      files: { xml: `${register.url}/kst-28676-1.xml` },
    });
    expect(register.requests).toHaveLength(2);
    const first = await paper(1);
    expect(first.kind === 'file' && new TextDecoder().decode(first.reply.body)).toContain('nummer 1');
  });

  test('a young paper is taken as PDF, as long as nothing better is out', async () => {
    const young = await paper(3);
    expect(young).toMatchObject({ kind: 'file', format: 'pdf' });
    const { etag } = young.kind === 'file' ? young.reply.headers : {};
    const previous = { format: 'pdf', etag, url: `${register.url}/kst-28676-3.pdf` };
    expect(await paper(3, previous)).toEqual({ kind: 'unchanged' });

    const html = `<html><body><div id="broodtekst">${'Dit is een synthetische tekst. '.repeat(9)}</div></body></html>`;
    register.set({ papers: [...papers.slice(0, 2), { ...(papers[2] as RegisterPaper), html }] });
    expect(await paper(3, previous)).toMatchObject({ kind: 'file', format: 'html' });

    register.set({
      papers: [...papers.slice(0, 2), { ...(papers[2] as RegisterPaper), html, xml: papers[0]?.xml }],
    });
    expect(await paper(3, previous)).toMatchObject({ kind: 'file', format: 'xml' });
  });

  test('a paper kept as XML is never taken as PDF, also where its XML is gone for a while', async () => {
    expect(await paper(3, { format: 'xml' })).toEqual({ kind: 'not-yet' });
  });

  test('a page without the words of its paper is not taken for it', async () => {
    const html = '<html><body><div id="broodtekst">Niet beschikbaar in HTML-formaat.</div></body></html>';
    register.set({ papers: [...papers.slice(0, 2), { ...(papers[2] as RegisterPaper), html }] });
    expect(await paper(3)).toMatchObject({ kind: 'file', format: 'pdf' });
  });

  test('a paper seen before is unchanged by its ETag', async () => {
    const first = await paper(1);
    const etag = first.kind === 'file' ? first.reply.headers.etag : undefined;
    expect(await paper(1, { etag })).toEqual({ kind: 'unchanged' });
  });

  test.each<RegisterFault>([
    { kind: 'wrong-charset' },
    { kind: 'bom' },
    { kind: 'crlf' },
    { kind: 'gzip' },
    { on: 'search', kind: 'maintenance', times: 2 },
    { on: 'file', kind: 'truncated', times: 1 },
    { kind: 'status', status: 429, retryAfter: '3', times: 1 },
  ])('$kind changes nothing of what is read', async (fault) => {
    const whole = await list();
    register.set({ faults: [fault] });
    expect((await list()).publications).toEqual(whole.publications);
    expect((await paper(1)).kind).toBe('file');
  });

  test.each<RegisterFault>([
    { on: 'file', kind: 'error-page-with-200' },
    { on: 'file', kind: 'redirect-to-404' },
    { on: 'file', kind: 'redirect', to: '/fout404.html' },
    { on: 'file', kind: 'status', status: 404 },
  ])('a paper is not yet out where its file meets $kind', async (fault) => {
    register.set({ faults: [fault] });
    expect(await paper(1)).toEqual({ kind: 'not-yet' });
  });

  test.each<[RegisterFault, string]>([
    [{ on: 'file', kind: 'cut-off' }, 'without the closing </officiele-publicatie>'],
    [{ on: 'file', kind: 'maintenance-with-200' }, 'temporarily not available'],
    [{ on: 'file', kind: 'truncated' }, 'aborted'],
    [{ on: 'search', kind: 'cut-off' }, 'XML that is cut off'],
    [{ on: 'search', kind: 'maintenance-with-200' }, 'found an HTML page, expected XML'],
    [{ on: 'search', kind: 'maintenance' }, 'status 503'],
  ])('%j is a failure that may pass', async (fault, reason) => {
    register.set({ faults: [fault] });
    await expect(paper(1)).rejects.toMatchObject({ name: 'FetchError', retryable: true });
    await expect(paper(1)).rejects.toThrow(reason);
  });
});
