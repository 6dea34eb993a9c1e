import { describe, expect, test } from 'vitest';
import type { Fetch, FetchOptions, Reply } from '../../../shared/source/fetch.ts';
import { fetchPaper, koopAddresses, koopAddressesAt } from '../../../shared/source/koop.ts';
import type { Publication } from '../../../shared/source/publication.ts';
import { replyWith } from '../../support/register-door.ts';

const publication: Publication = {
  id: 'kst-28676-439',
  dossiernummers: ['28676'],
  title: 'Geannoteerde agenda',
  indieners: [],
  url: 'https://zoek.officielebekendmakingen.nl/kst-28676-439.html',
  files: { xml: 'https://repository.overheid.nl/frbr/kst-28676-439.xml' },
};
const xml = '<officiele-publicatie><kamerstuk/></officiele-publicatie>';

function fetchOf(reply: Reply): {
  fetch: Fetch;
  asked: { url: string; options: FetchOptions | undefined }[];
} {
  const asked: { url: string; options: FetchOptions | undefined }[] = [];
  const fetch: Fetch = async (url, options) => {
    asked.push({ url: url.href, options });
    return reply;
  };
  return { fetch, asked };
}

const paperFrom = (reply: Reply) => fetchPaper(fetchOf(reply).fetch, publication);

describe('the file of a paper', () => {
  test('is the XML where the register has it', async () => {
    const reply = replyWith(xml, { headers: { 'content-length': String(xml.length) } });
    const { fetch, asked } = fetchOf(reply);
    expect(await fetchPaper(fetch, publication)).toEqual({ kind: 'file', format: 'xml', reply });
    expect(asked.map(({ url }) => url)).toEqual(['https://repository.overheid.nl/frbr/kst-28676-439.xml']);
  });

  test('is asked at the site where the list named no file', async () => {
    const { fetch, asked } = fetchOf(replyWith(xml));
    const young = { ...publication, files: {} };
    await fetchPaper(fetch, young);
    await fetchPaper(fetch, young, {}, { base: koopAddressesAt('http://127.0.0.1:8081/') });
    expect(asked.map(({ url }) => url)).toEqual([
      `${koopAddresses.pages}/kst-28676-439.xml`,
      'http://127.0.0.1:8081/kst-28676-439.xml',
    ]);
  });

  test('need not come again where it is unchanged', async () => {
    const { fetch, asked } = fetchOf(replyWith('', { status: 304 }));
    const previous = { etag: '"a"', lastModified: 'Fri, 30 Jun 2023 10:00:00 GMT' };
    expect(await fetchPaper(fetch, publication, previous)).toEqual({ kind: 'unchanged' });
    expect(asked[0]?.options).toEqual(previous);
  });

  test.each<[string, Reply]>([
    ['status 404', replyWith('', { status: 404 })],
    ['a redirect to fout404', replyWith(xml, { url: 'https://zoek.officielebekendmakingen.nl/fout404?x=1' })],
    [
      'a redirect to Errors/404.htm',
      replyWith('<html/>', { url: 'https://repository.overheid.nl/Errors/404.htm' }),
    ],
    ['an HTML page with status 200', replyWith('<!DOCTYPE html><html><h1>Fout</h1></html>')],
  ])('is not out yet where the register answers %s', async (_, reply) => {
    expect(await paperFrom(reply)).toEqual({ kind: 'not-yet' });
  });

  test('is asked only where the same host said that of the same form', async () => {
    const { fetch, asked } = fetchOf(replyWith(xml));
    const etag = '"a"';
    await fetchPaper(fetch, publication, { format: 'pdf', etag });
    await fetchPaper(fetch, publication, { format: 'xml', etag, url: 'https://example.org/a.xml' });
    await fetchPaper(fetch, publication, {
      format: 'xml',
      etag,
      url: 'https://repository.overheid.nl/a.xml',
    });
    expect(asked.map(({ options }) => options)).toEqual([{}, {}, { etag }]);
  });

  test('that is shorter than its sender says is refused, to be asked again', async () => {
    const reply = replyWith(xml, { headers: { 'content-length': '5000' } });
    await expect(paperFrom(reply)).rejects.toMatchObject({ name: 'FetchError', retryable: true });
    await expect(paperFrom(reply)).rejects.toThrow(`received ${xml.length} bytes of 5000`);
  });

  test('is not measured against the length of its compressed form', async () => {
    const headers = { 'content-length': '20', 'content-encoding': 'gzip' };
    expect((await paperFrom(replyWith(xml, { headers }))).kind).toBe('file');
  });

  test('that is cut off, or of another kind, is refused before anyone keeps it', async () => {
    await expect(paperFrom(replyWith(xml.slice(0, -5)))).rejects.toMatchObject({ retryable: true });
    await expect(paperFrom(replyWith('<error/>'))).rejects.toMatchObject({ retryable: false });
    await expect(
      paperFrom(replyWith('<html>Dienst tijdelijk niet beschikbaar</html>')),
    ).rejects.toMatchObject({
      retryable: true,
    });
  });
});
