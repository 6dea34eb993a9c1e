import { describe, expect, test } from 'vitest';
import { parseIdentifier, printHuman, sameIdentifier } from '../../../shared/source/identifier.ts';
import { dossierIds } from '../../support/catalogue.ts';

const idOf = (text: string) => parseIdentifier(text)?.id;

describe('the identifier of the register', () => {
  test.each([
    ['kst-28676-439', '28676', '439', undefined],
    ['kst-28676-A', '28676', 'A', undefined],
    ['kst-28676-BD', '28676', 'BD', undefined],
    ['kst-35925-X-8', '35925-X', '8', undefined],
    ['kst-36600-VII-12', '36600-VII', '12', undefined],
    ['kst-36600-XVII-A', '36600-XVII', 'A', undefined],
    ['kst-26800-A-139', '26800-A', '139', undefined],
    ['kst-21501-02-2602', '21501-02', '2602', undefined],
    ['kst-33183-R1975-11', '33183-R1975', '11', undefined],
    ['kst-20022003-28678-139', '28678', '139', undefined],
    ['kst-28676-13-b1', '28676', '13', 'b1'],
    ['kst-28676-13-b35', '28676', '13', 'b35'],
    ['kst-28676-82-h1', '28676', '82', 'h1'],
    ['kst-28676-187-n1', '28676', '187', 'n1'],
    ['kst-28676-187-r1', '28676', '187', 'r1'],
    ['kst-29800-VIIi-151-b1', '29800-VIIi', '151', 'b1'],
    ['kst-31700-iv-c', '31700-iv', 'c', undefined],
    ['kst-C-AA', 'C', 'AA', undefined],
    ['kst-CXLIX-A-n1', 'CXLIX', 'A', 'n1'],
    ['kst-33002--1', '33002', '1', undefined],
    ['kst-1183940', undefined, undefined, undefined],
    ['kst-118394', undefined, undefined, undefined],
    ['nds-tk-2025D20112', undefined, undefined, undefined],
    ['ah-tk-20242025-1244', undefined, undefined, undefined],
    ['ah-tk-20242025-1244-h1', undefined, undefined, 'h1'],
    ['kv-tk-2016Z12345', undefined, undefined, undefined],
    ['h-tk-20242025-31-4', undefined, undefined, undefined],
    ['blg-1234567', undefined, undefined, undefined],
    ['ag-tk-2024A01234', undefined, undefined, undefined],
  ])('%s is of dossier %s, number %s, suffix %s', (id, dossiernummer, ondernummer, suffix) => {
    expect(parseIdentifier(id)).toEqual(
      JSON.parse(JSON.stringify({ id, dossiernummer, ondernummer, suffix })),
    );
  });

  test('has its kind in lower case and the rest in the case given, and is compared without case', () => {
    expect(idOf('KST-31700-IV-C')).toBe('kst-31700-IV-C');
    expect(idOf('kst-31700-iv-c')).toBe('kst-31700-iv-c');
    expect(sameIdentifier('kst-31700-IV-C', 'kst-31700-iv-c')).toBe(true);
    expect(sameIdentifier('kst-28676-82', 'kst-28676-82-h1')).toBe(false);
  });

  test.each([
    'kst-',
    'kst-28676',
    'kst-28676-',
    'kst-28676-439-x1',
    'kst-28676-439 ',
    'kst_28676_439',
    '',
    '../..',
  ])('%j is none, unless it is one with space around it', (text) => {
    expect(idOf(text)).toBe(text.endsWith(' ') ? text.trim() : undefined);
  });
});

describe('the 504 ids of dossier 28676', () => {
  test('are read as they are, each of the dossier', () => {
    expect(dossierIds).toHaveLength(504);
    expect(dossierIds.filter((id) => idOf(id) !== id)).toEqual([]);
    expect(new Set(dossierIds.map((id) => parseIdentifier(id)?.dossiernummer))).toEqual(new Set(['28676']));
  });

  test('are printed as a person writes them, and read back', () => {
    const printed = dossierIds.map((id) => printHuman(parseIdentifier(id) as { id: string }));
    expect(printed.map(idOf)).toEqual(dossierIds);
    expect(printed.filter((text) => !/^28 676, (?:nr\. \d{1,3}(?:-[bhn]\d)?|A|B)$/.test(text))).toEqual([]);
  });
});

describe('what people write', () => {
  test.each([
    ['28676-439', 'kst-28676-439'],
    ['28 676, nr. 439', 'kst-28676-439'],
    ['28\u00a0676, nr.\u00a0439', 'kst-28676-439'],
    ['28 676, nr.\n417', 'kst-28676-417'],
    ['28676, nr. 467', 'kst-28676-467'],
    ['28676 nr. 142', 'kst-28676-142'],
    ['(28 676, nr. 42)', 'kst-28676-42'],
    ['Kamerstuk 28 676, nr. 417', 'kst-28676-417'],
    ['Kamerstuk 28676-500', 'kst-28676-500'],
    ['kamerstuk 21 501-18, nr. 72', 'kst-21501-18-72'],
    ['Kamerstukken II 2022/23, 28 676, nr. 439', 'kst-28676-439'],
    ['Kamerstukken II 2022/23, 28676, 439', 'kst-28676-439'],
    ['Kamerstukken II, vergaderjaar 2022–2023, 28 676, nr. 439', 'kst-28676-439'],
    ['Kamerstukken I 2022/23, 28 676, A', 'kst-28676-A'],
    ['Tweede Kamer, vergaderjaar 2022–2023, 28 676, nr. 439', 'kst-28676-439'],
    ['Kamerstukken 28 676 en 36 045, nr. 427', 'kst-28676-427'],
    ['29 521 en 33 279, nr. 310', 'kst-29521-310'],
    ['Kamerstuk 21 501-28 / 28676, nr. 136', 'kst-21501-28-136'],
    ['28 676, 21 501-28 en 36 045, nr. 554', 'kst-28676-554'],
    ['28 676 & 36 200 V, nr. 423', 'kst-28676-423'],
    ['Kamerstuk 36 200 V, nr. 54', 'kst-36200-V-54'],
    ['36600-X, nr. 22', 'kst-36600-X-22'],
    ['36 600 X-22', 'kst-36600-X-22'],
    ['33 183 (R1975), nr. 11', 'kst-33183-R1975-11'],
    ['21 501‑02, nr. 2602', 'kst-21501-02-2602'],
    ['21501-02-2602', 'kst-21501-02-2602'],
    ['19 291, AG/ Nr. 65', 'kst-19291-65'],
    ['28 676, A', 'kst-28676-A'],
    ['28 676, nr. 82-h1', 'kst-28676-82-h1'],
    ['28 676, nummer 12a', 'kst-28676-12a'],
    ['28.676, nr. 439', 'kst-28676-439'],
    ['21.501-02, nr. 2931', 'kst-21501-02-2931'],
    ['21 501 - 28, nr. 136', 'kst-21501-28-136'],
    ['28676 - 439', 'kst-28676-439'],
    ['28 676, no. 439', 'kst-28676-439'],
    ['Dossier 28676, ondernummer 439', 'kst-28676-439'],
    ['28 676, letter A', 'kst-28676-A'],
    ['36 600 hoofdstuk X, nr. 12', 'kst-36600-X-12'],
    ['36 600 (X), nr. 12', 'kst-36600-X-12'],
    ['35925-X-8', 'kst-35925-X-8'],
    ['Kamerstukken II 2022/2023, 28676, nr. 439, p. 3', 'kst-28676-439'],
    ['28 676, nr. 82 (herdruk)', 'kst-28676-82'],
    ['Aanhangsel Handelingen II 2022/23, 2841', 'ah-tk-20222023-2841'],
    ['Handelingen II 2022/23, nr. 98, item 5, p. 12', 'h-tk-20222023-98-5'],
    ['Aanhangsel Handelingen II 2024/25, nr. 1244', 'ah-tk-20242025-1244'],
    ['Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 1244', 'ah-tk-20242025-1244'],
    ['Handelingen II 2024/25, nr. 31, item 4', 'h-tk-20242025-31-4'],
    ['Handelingen I 2024/25, nr. 31, item 4', 'h-ek-20242025-31-4'],
  ])('%j is %s', (written, id) => {
    expect(idOf(written)).toBe(id);
  });

  test.each([
    '28 676',
    '21501-02',
    '36600-VII',
    '439',
    'nr. 439',
    '28 676 euro',
    '28 676, 36 045',
    'Kamerstukken 28 676, 36',
    '2022-2023',
    'Handelingen II 2024/29, nr. 31, item 4',
    'Zie 28 676, nr. 439',
    '28 676, nr. 439 en 440',
    '06-12345678',
    '070-3182211',
    '2595 BM',
    'NL91ABNA0417164300',
    '28676439',
  ])('%j is no paper', (written) => {
    expect(idOf(written)).toBeUndefined();
  });
});

describe('the address of a page', () => {
  test.each([
    ['https://zoek.officielebekendmakingen.nl/kst-28676-439.html', 'kst-28676-439'],
    ['https://zoek.officielebekendmakingen.nl/kst-28676-439.pdf', 'kst-28676-439'],
    ['https://zoek.officielebekendmakingen.nl/kst-28676-439', 'kst-28676-439'],
    [
      'http://ZOEK.officielebekendmakingen.nl/KST-28676-439.HTML?resultIndex=3&sorttype=1#d16e111',
      'kst-28676-439',
    ],
    [
      `https://zoek.officielebekendmakingen.nl/kst-28676-439.html?zoekcriteria=${'x'.repeat(900)}`,
      'kst-28676-439',
    ],
    ['https://zoek.officielebekendmakingen.nl/kst-28676-439/metadata.xml', 'kst-28676-439'],
    ['https://zoek.officielebekendmakingen.nl/dossier/kst-28676-423.html', 'kst-28676-423'],
    ['https://zoek.officielebekendmakingen.nl/dossier/28676/kst-28676-423.html', 'kst-28676-423'],
    [
      'https://repository.overheid.nl/frbr/officielepublicaties/kst/28676/kst-28676-439/1/metadata/metadata.xml',
      'kst-28676-439',
    ],
    [
      'https://repository.officiele-overheidspublicaties.nl/officielepublicaties/kst-28676-439/kst-28676-439.odt',
      'kst-28676-439',
    ],
    ['zoek.officielebekendmakingen.nl/nds-tk-2025D20112.html', 'nds-tk-2025D20112'],
  ])('%s is of its paper', (address, id) => {
    expect(idOf(address)).toBe(id);
  });

  test.each([
    'https://zoek.officielebekendmakingen.nl/dossier/28676',
    'https://zoek.officielebekendmakingen.nl/?q=kst-28676-439',
    'https://example.invalid/kst-28676-439.html',
    'https://zoek.officielebekendmakingen.nl.example.invalid/kst-28676-439.html',
  ])('%s is of none', (address) => {
    expect(idOf(address)).toBeUndefined();
  });
});

describe('what is printed', () => {
  test.each([
    ['kst-28676-439', '28 676, nr. 439'],
    ['kst-28676-A', '28 676, A'],
    ['kst-36200-V-54', '36 200 V, nr. 54'],
    ['kst-21501-02-2602', '21 501-02, nr. 2602'],
    ['kst-33183-R1975-11', '33 183 (R1975), nr. 11'],
    ['kst-28676-187-n1', '28 676, nr. 187-n1'],
    ['ah-tk-20242025-1244', 'Aanhangsel Handelingen II 2024/25, nr. 1244'],
    ['h-tk-20242025-31-4', 'Handelingen II 2024/25, nr. 31, item 4'],
    // What would not be read back as the same paper is not printed so.
    ['kst-20022003-28678-139', 'kst-20022003-28678-139'],
    ['kst-33002--1', 'kst-33002--1'],
    ['kst-CXLIX-A-n1', 'kst-CXLIX-A-n1'],
    ['demo-28676-2', 'demo-28676-2'],
    ['kst-1183940', 'kst-1183940'],
  ])('%s is %s', (id, printed) => {
    expect(printHuman(parseIdentifier(id) as { id: string })).toBe(printed);
  });
});
