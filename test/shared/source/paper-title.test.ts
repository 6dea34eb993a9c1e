import { describe, expect, test } from 'vitest';
import { cutTitle } from '../../../shared/source/paper-title.ts';

describe('the title of the paper itself', () => {
  test('stands after the title of the dossier and the kind', () => {
    expect(cutTitle('NAVO; Brief regering; Geannoteerde agenda', ['NAVO'])).toEqual({
      title: 'Geannoteerde agenda',
      kind: 'Brief regering',
    });
  });

  test('may hold a semicolon, as may the title of the dossier', () => {
    expect(cutTitle('Raad; Zaken; Motie; Motie over a; b', ['Raad; Zaken'])).toEqual({
      title: 'Motie over a; b',
      kind: 'Motie',
    });
  });

  test('is found after any of several dossiers', () => {
    expect(cutTitle('Oekraïne; Verslag; Over de top', ['NAVO', 'Oekraïne']).title).toBe('Over de top');
  });

  test('is found by the kind where the title of the dossier is missing or written otherwise', () => {
    expect(cutTitle('De NAVO; Brief regering; Over de top', ['NAVO']).title).toBe('Over de top');
    expect(cutTitle('NAVO; Brief regering; Over de top', []).title).toBe('Over de top');
  });

  test('before 2010 is all after the first semicolon', () => {
    expect(cutTitle('NAVO; Over de top', []).title).toBe('Over de top');
  });

  test('is cut after a kind with a nought for an o, as old titles have it', () => {
    expect(cutTitle('NAVO; M0tie; Over de top', ['NAVO'])).toEqual({ title: 'Over de top', kind: 'M0tie' });
  });

  test('stays whole where it has no such parts, or nothing would be left', () => {
    expect(cutTitle('Verslag van de NAVO-top in Madrid', ['NAVO'])).toEqual({
      title: 'Verslag van de NAVO-top in Madrid',
    });
    expect(cutTitle('NAVO; Brief regering', ['NAVO']).title).toBe('Brief regering');
    expect(cutTitle('NAVO', ['NAVO']).title).toBe('NAVO');
    expect(cutTitle('Verslagen; en meer', ['NAVO']).title).toBe('Verslagen; en meer');
  });
});
