import { describe, expect, test } from 'vitest';
import { fetchKamerFile } from '../../../shared/source/kamer-file.ts';
import { publicationFromKamer } from '../../../shared/source/kamer-publication.ts';
import { listKamerPapers } from '../../../shared/source/tk.ts';
import { pdfOf } from '../../support/pdf.ts';
import { type RegisterDocument, registerDocument } from '../../support/register-document.ts';
import { plainRegister } from '../../support/register-fetch.ts';

const pdf = pdfOf([['Een synthetische brief.']]);

async function fileOf(
  listed: Partial<RegisterDocument>,
  served: Partial<RegisterDocument> = {},
  previous = {},
) {
  const register = plainRegister([]);
  register.documents = [registerDocument(1, listed)];
  const { papers } = await listKamerPapers(register.fetch, { dossiernummers: ['28676'] });
  register.documents = [registerDocument(1, { ...listed, ...served })];
  const [paper] = papers;
  if (!paper) throw new Error('expected a paper');
  return fetchKamerFile(register.fetch, publicationFromKamer(paper), previous);
}

describe('the file of a paper in the Kamer', () => {
  test('is a Word file or a PDF, by its bytes', async () => {
    expect(await fileOf({})).toMatchObject({ kind: 'file', format: 'docx' });
    expect(await fileOf({ file: pdf })).toMatchObject({ kind: 'file', format: 'pdf' });
  });

  test('is the official XML where the Kamer keeps one', async () => {
    const xml = '<officiele-publicatie><kamerstuk/></officiele-publicatie>';
    expect(await fileOf({ xml })).toMatchObject({ kind: 'file', format: 'xml' });
  });

  test('that was replaced since the list was made is taken for what it is now', async () => {
    expect(await fileOf({}, { file: pdf })).toMatchObject({ kind: 'file', format: 'pdf' });
  });

  test('that is gone is not out', async () => {
    expect(await fileOf({}, { deleted: true })).toEqual({ kind: 'not-yet' });
  });

  test('in a form that is not read is said to be so, and is not fetched', async () => {
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(await fileOf({ contentType: sheet })).toEqual({ kind: 'other-form', form: sheet });
    expect(await fileOf({ contentType: 'application/msword' })).toEqual({
      kind: 'other-form',
      form: 'application/msword',
    });
  });

  test.each<[string, Partial<RegisterDocument>, boolean, string]>([
    ['is cut off', { file: pdf.slice(0, 300), contentLength: pdf.length }, true, 'without its end'],
    ['is empty', { file: '', contentType: 'application/pdf' }, true, 'no PDF and no Word file'],
    [
      'is something else',
      { file: 'GIF89a', contentType: 'application/pdf' },
      false,
      'no PDF and no Word file',
    ],
    ['is a page', { file: '<html>Fout</html>', contentType: 'application/pdf' }, false, 'found an HTML page'],
    [
      'is the page of a register that is down',
      { file: '<html>Dienst tijdelijk niet beschikbaar</html>', contentType: 'application/pdf' },
      true,
      'the register is down',
    ],
    [
      'is of another type than its bytes',
      { file: pdf, contentType: 'text/html' },
      true,
      'the bytes are a pdf',
    ],
    [
      'is an old Word file under a new name',
      { file: Buffer.from('d0cf11e0a1b11ae1', 'hex'), contentType: 'application/pdf' },
      false,
      'old version of Office',
    ],
  ])('that %s is refused before anyone keeps it', async (_, served, retryable, reason) => {
    const listed = { file: pdf, contentLength: served.contentLength ?? pdf.length };
    await expect(fileOf(listed, served)).rejects.toMatchObject({ name: 'FetchError', retryable });
    await expect(fileOf(listed, served)).rejects.toThrow(reason);
  });
});
