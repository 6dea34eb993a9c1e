import { describe, expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import type { Question } from '../../../shared/source/question.ts';
import { readSearchReply } from '../../../shared/source/sru.ts';
import { replyWith } from '../../support/register-door.ts';

const asked = new URL('https://repository.overheid.nl/sru?query=x');
const pages = 'https://zoek.officielebekendmakingen.nl';
const dossier: Question = { dossiernummers: ['28676'], since: '2023-01-01', until: '2023-12-31' };

function page(body: string | Uint8Array, question: Question = dossier, start = 1) {
  return readSearchReply(replyWith(body), question, { asked, pages, start });
}

function failure(body: string | Uint8Array, question: Question = dossier) {
  try {
    page(body, question);
  } catch (error) {
    if (error instanceof FetchError) return { message: error.message, retryable: error.retryable };
    throw error;
  }
  throw new Error('no failure');
}

function response(total: number | string, records: readonly string[]): string {
  const inside = records.map((record) => `<record><recordData>${record}</recordData></record>`).join('');
  return `<searchRetrieveResponse><numberOfRecords>${total}</numberOfRecords><records>${inside}</records></searchRetrieveResponse>`;
}

const nr439 =
  '<identifier>kst-28676-439</identifier><title>NAVO; Brief; Agenda</title><dossiernummer>28676</dossiernummer>';

describe('a reply of the search', () => {
  test('gives the total and the publications; one record is a list too', () => {
    const { total, count, publications } = page(response(7, [nr439]));
    expect({ total, count, ids: publications.map(({ id }) => id) }).toEqual({
      total: 7,
      count: 1,
      ids: ['kst-28676-439'],
    });
  });

  test('without records is an empty page', () => {
    expect(
      page('<searchRetrieveResponse><numberOfRecords>0</numberOfRecords></searchRetrieveResponse>'),
    ).toEqual({
      total: 0,
      isEstimate: false,
      count: 0,
      publications: [],
      unreadable: [],
    });
  });

  test('is UTF-8 whatever its header says', () => {
    const body = new TextEncoder().encode(response(1, [nr439.replace('Agenda', 'Oekraïne')]));
    const reply = replyWith(body, { headers: { 'content-type': 'application/xml;charset=ISO-8859-1' } });
    const [publication] = readSearchReply(reply, dossier, { asked, pages }).publications;
    expect(publication?.title).toBe('Oekraïne');
  });

  test('names a record that cannot be read by its place in the list, and gives the others', () => {
    const { publications, unreadable } = page(response(9, [nr439, '<title>x</title>']), dossier, 5);
    expect(publications).toHaveLength(1);
    expect(unreadable).toEqual([{ position: 6, reason: 'it has no identifier' }]);
  });

  test('of which no record can be read is a failure', () => {
    expect(failure(response(2, ['<a/>', '<b/>']))).toEqual({
      message: `Cannot fetch ${asked}: none of 2 records can be read, the first because it has no identifier`,
      retryable: false,
    });
  });

  test('with any diagnostic is a failure, beside results too', () => {
    const syntax =
      '<searchRetrieveResponse><diagnostics><diagnostic xmlns="urn:d"><uri>info:srw/diagnostic/1/10</uri><message>Query syntax error</message></diagnostic></diagnostics></searchRetrieveResponse>';
    expect(failure(syntax)).toEqual({
      message: `Cannot fetch ${asked}: the register reports "Query syntax error; info:srw/diagnostic/1/10"`,
      retryable: false,
    });
    const beside = response(1, [nr439]).replace(
      '</records>',
      '</records><d:diagnostic><d:message>SEARCH-IGNOREDQTEXT</d:message></d:diagnostic>',
    );
    expect(failure(beside).message).toContain('the register reports "SEARCH-IGNOREDQTEXT"');
    expect(failure('<diagnostic>x</diagnostic>').message).toContain('the register reports "x"');
    expect(failure('<a><diagnostic/></a>').message).toContain('a diagnostic without words');
  });

  test('that says the system is unavailable may succeed later', () => {
    const body =
      '<r><diagnostic><uri>info:srw/diagnostic/1/2</uri><message>System temporarily unavailable</message></diagnostic></r>';
    expect(failure(body).retryable).toBe(true);
  });

  test.each([
    [
      'an HTML page',
      '\ufeff\n<!-- x --><!DOCTYPE html><html></html>',
      true,
      'found an HTML page, expected XML',
    ],
    ['an XHTML page', '<?xml version="1.0"?><html xmlns="x"></html>', true, 'found an HTML page'],
    ['half a reply', response(1, [nr439]).slice(0, -30), true, 'found XML that is cut off'],
    ['nothing', '', true, 'cut off: there is no element'],
    ['no XML', 'Service unavailable', false, 'found XML that is broken: text outside the root element'],
    [
      'another root',
      '<explainResponse/>',
      false,
      'found <explainResponse>, expected <searchRetrieveResponse>',
    ],
    ['no total', '<searchRetrieveResponse/>', false, 'found no numberOfRecords'],
    ['a total in words', response('many', []), false, 'found "many" as numberOfRecords'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', false, 'a document type'],
  ])('that is %s is a failure', (_, body, retryable, message) => {
    const found = failure(body);
    expect(found.message).toContain(message);
    expect(found.retryable).toBe(retryable);
  });

  test.each([
    ['of another dossier', nr439.replaceAll('28676', '36045'), 'of 36045, a dossier that was not asked'],
    ['of no dossier', '<identifier>kst-1183940</identifier>', 'of no dossier, a dossier that was not asked'],
    [
      'from before',
      `${nr439}<available>2022-12-31</available>`,
      'available on 2022-12-31, before 2023-01-01',
    ],
    ['from after', `${nr439}<available>2024-01-01</available>`, 'available on 2024-01-01, after 2023-12-31'],
    [
      'of another kind',
      `${nr439}<publicatienaam>Handelingen</publicatienaam>`,
      'which is "Handelingen" and no Kamerstuk',
    ],
    ['of another collection', `${nr439}<product-area>sgd</product-area>`, 'of the collection "sgd"'],
  ])('with a paper %s shows that a clause was dropped, without any diagnostic', (_, record, message) => {
    const found = failure(response(2, [nr439, record]));
    expect(found.message).toContain(`${message}: the register has dropped a part of the question`);
    expect(found.retryable).toBe(false);
  });

  test('for one paper may not hold another', () => {
    expect(page(response(1, [nr439]), { id: 'KST-28676-439' }).publications).toHaveLength(1);
    expect(failure(response(1, [nr439]), { id: 'kst-28676-411' }).message).toContain(
      'where kst-28676-411 was asked',
    );
  });

  test('with status 404 is a failure: the address is wrong', () => {
    const read = () => readSearchReply(replyWith('', { status: 404 }), dossier, { asked, pages });
    expect(read).toThrow('status 404, expected a list of papers');
  });
});
