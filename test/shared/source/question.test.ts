import { describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../../shared/errors.ts';
import { queryOf } from '../../../shared/source/question.ts';
import { searchUrl } from '../../../shared/source/sru.ts';

describe('the question to the register', () => {
  test('asks all dossiers at once, fenced, since a day, with the sort inside', () => {
    expect(queryOf({ dossiernummers: ['28676', '36600-VII'], since: '2026-06-01' })).toBe(
      'c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk' +
        ' AND (w.dossiernummer==28676 OR w.dossiernummer=="36600-VII")' +
        ' AND dt.available>=2026-06-01 sortBy dt.available/sort.ascending',
    );
  });

  test('of one dossier without a day is asked without brackets and without a clause for it', () => {
    expect(queryOf({ dossiernummers: ['28676'] })).toBe(
      'c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk AND w.dossiernummer==28676' +
        ' sortBy dt.available/sort.ascending',
    );
  });

  test('for one paper names its identifier', () => {
    expect(queryOf({ id: 'kst-28676-439' })).toBe(
      'c.product-area==officielepublicaties AND dt.identifier==kst-28676-439',
    );
  });

  test('becomes one address, the same each time', () => {
    const url = searchUrl({ dossiernummers: ['28676'] }, { search: 'https://example.org/sru', start: 101 });
    expect(url.href).toBe(
      'https://example.org/sru?operation=searchRetrieve&version=2.0&query=c.product-area%3D%3Dofficielepublicaties' +
        '%20AND%20w.publicatienaam%3D%3DKamerstuk%20AND%20w.dossiernummer%3D%3D28676' +
        '%20sortBy%20dt.available%2Fsort.ascending&startRecord=101&maximumRecords=100&httpAccept=application%2Fxml',
    );
  });

  test.each([
    [{ dossiernummers: [] }, 'no dossier is watched'],
    [{ dossiernummers: ['28 676'] }, 'found "28 676", expected a dossiernummer'],
    [{ dossiernummers: ['28676" OR x=="'] }, 'expected a dossiernummer'],
    [{ dossiernummers: ['28676'], since: '2026-02-29' }, 'found "2026-02-29", expected a day'],
    [{ dossiernummers: ['28676'], since: '2026-06-01T00:00:00Z' }, 'expected a day'],
    [{ id: 'kst-1 OR x' }, 'expected an identifier'],
  ])('%j is refused, for the register would drop it without a word', (question, message) => {
    expect(() => queryOf(question)).toThrow(ConfigurationError);
    expect(() => queryOf(question)).toThrow(message);
  });
});
