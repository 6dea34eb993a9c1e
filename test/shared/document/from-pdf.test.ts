import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentFromRuns } from '../../../shared/document/from-pdf.ts';
import type { PlacedText } from '../../../shared/document/pdf-runs.ts';
import { readDocument } from '../../../shared/document/read.ts';
import { ParseError } from '../../../shared/errors.ts';
import { pdfOf } from '../../support/pdf.ts';

const read = (bytes: Uint8Array) => readDocument(bytes, { format: 'pdf', name: 'stuk.pdf' });
const golden = (name: string) =>
  readFileSync(new URL(`../../golden/kst-28676-439/${name}`, import.meta.url), 'utf8');

describe('a PDF', () => {
  test('of nr. 439 is the same document as its other forms', async () => {
    const pages: string[][] = [[]];
    for (const line of golden('kst-28676-439.txt').split('\n')) {
      // The extractor set the first line of a page that goes on one space in.
      if (/^ \S/.test(line)) pages.push([]);
      pages
        .at(-1)
        ?.push(
          line
            .trim()
            .replace(/(?<=voor Defensie|[).%])([1-7])(?=$| (?:informeert|Om|Over|De|Daarin))/, '^$1^'),
        );
      if (/nr\. 439 1 *$/.test(line)) pages.push([]);
    }
    expect(pages.length).toBe(6);
    expect(pages.flat().join('').split('^')).toHaveLength(15);
    expect(await read(pdfOf(pages))).toEqual(JSON.parse(golden('document.json')));
  });
});

describe('what stands where on a page', () => {
  const at = (text: string, x: number, y: number, more: Partial<PlacedText> = {}): PlacedText => ({
    text,
    x,
    y,
    width: 5 * text.length,
    size: 10,
    ...more,
  });
  const linesOf = (runs: readonly PlacedText[]) => {
    const { sections, footnotes } = documentFromRuns([runs], 'synthetisch.pdf');
    return [
      ...sections.flatMap(({ heading, level, blocks }) => [
        ...(heading === null ? [] : [`${level} # ${heading}`]),
        ...blocks.map(({ kind, text }) => `${{ paragraph: '', 'list-item': '- ', cell: '| ' }[kind]}${text}`),
      ]),
      ...footnotes.map(({ mark, text }) => `[${mark}] ${text}`),
    ];
  };

  test('is read from top to bottom, however the file paints it', () => {
    expect(
      linesOf([at('Nog een alinea.', 60, 70), at('loopt.', 60, 88), at('Een alinea die door', 60, 100)]),
    ).toEqual(['Een alinea die door loopt.', 'Nog een alinea.']);
  });

  test('has a raised figure for the call of a note only where there is one', () => {
    expect(
      linesOf([
        at('Het gebouw van 30 m', 60, 100),
        at('2', 155, 104, { width: 3, size: 6 }),
        at('is verkocht.', 162, 100),
        at('1', 222, 104, { width: 3, size: 6 }),
        at('1', 60, 53, { width: 3, size: 4 }),
        at('Zie de vorige brief.', 66, 50, { size: 7 }),
      ]),
    ).toEqual(['Het gebouw van 30 m2 is verkocht.', '[1] Zie de vorige brief.']);
  });

  test('has notes in the margin beside the text, as papers of before 2010 have', () => {
    const text = Array.from({ length: 8 }, (_, line) =>
      at('een regel van de lopende tekst, die volloopt', 200, 300 - 12 * line),
    );
    expect(
      linesOf([
        ...text,
        at('1', 420, 304, { width: 3, size: 6 }),
        at('1', 60, 303, { width: 3, size: 4 }),
        at('Samenstelling van', 64, 300, { size: 7, width: 70 }),
        at('de commissie.', 60, 291, { size: 7, width: 50 }),
      ]),
    ).toEqual([
      Array.from({ length: 8 }, () => 'een regel van de lopende tekst, die volloopt').join(' '),
      '[1] Samenstelling van de commissie.',
    ]);
  });

  /** Lines as a ministry sets them, one below the other from `y` on. */
  const lines = (texts: readonly string[], y: number) =>
    texts.map((text, line) => at(text, 60, y - 12 * line));
  const full = 'Een regel die de hele breedte van de kolom beslaat en die';

  test('is read without the margin to its right, which follows it', () => {
    const margin = ['Directie Oefening', 'Proefstraat 8', 'Onze referentie', 'OEF2031.114'].map(
      (text, line) => at(text, 400, 505 - 9 * line, { size: 7, width: 60, bold: line % 2 === 0 }),
    );
    expect(linesOf([...lines([...Array(7).fill(full), 'eindigt.'], 500), ...margin])).toEqual([
      `${Array(7).fill(full).join(' ')} eindigt.`,
      'Directie Oefening Proefstraat 8 Onze referentie',
      'OEF2031.114',
    ]);
  });

  test('has long cells side by side as a table, and not as columns of text', () => {
    const cell = (texts: readonly string[], x: number, y: number) =>
      texts.map((text, line) => at(text, x, y - 10 * line, { width: 110 }));
    expect(
      linesOf([
        at('Hierbij ontvangt de Kamer een overzicht van toezeggingen.', 60, 500, { width: 240 }),
        ...cell(['Toezegging'], 60, 470),
        ...cell(['Stand van zaken'], 190, 470),
        ...cell(['De eerste toezegging', 'aan het lid Proef'], 60, 454),
        ...cell(['is uitgevoerd met een', 'brief die de minister', 'in maart heeft', 'gestuurd.'], 190, 454),
        ...cell(['De tweede toezegging', 'aan het lid Toonbeeld'], 60, 408),
        ...cell(['volgt in het najaar,', 'wanneer het onderzoek', 'is afgerond.'], 190, 408),
        ...cell(['De derde toezegging'], 60, 372),
        ...cell(['is vervallen.'], 190, 372),
      ]).slice(1),
    ).toEqual([
      '| Toezegging',
      '| Stand van zaken',
      '| De eerste toezegging aan het lid Proef',
      '| is uitgevoerd met een brief die de minister in maart heeft gestuurd.',
      '| De tweede toezegging aan het lid Toonbeeld',
      '| volgt in het najaar, wanneer het onderzoek is afgerond.',
      '| De derde toezegging',
      '| is vervallen.',
    ]);
  });

  test('has a table that a line goes on in which begins as an item would', () => {
    const row = (texts: readonly string[], y: number) =>
      texts.map((text, column) => at(text, 60 + 130 * column, y, { width: 100 }));
    expect(
      linesOf([
        ...row(['Motie', 'Stand van zaken'], 470),
        ...row(['Een eerste motie (nr.', 'De motie is uitgevoerd met'], 454),
        ...row(['12) over een proef', 'een brief.'], 442),
        ...row(['Een tweede motie (nr.', 'De motie is in behandeling'], 426),
        ...row(['13)', 'genomen.'], 414),
      ]),
    ).toEqual([
      '| Motie',
      '| Stand van zaken',
      '| Een eerste motie (nr. 12) over een proef',
      '| De motie is uitgevoerd met een brief.',
      '| Een tweede motie (nr. 13)',
      '| De motie is in behandeling genomen.',
    ]);
  });

  test('has its paragraphs apart in a letter of short ones, in which the rows of a table are the most', () => {
    const opening = ['Betreft: een proef met', 'Geachte voorzitter', 'Met deze brief meld ik'];
    const rows = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'].flatMap((name, row) => [
      at(name, 60, 410 - 16 * row),
      at(String(100 + row), 200, 410 - 16 * row, { width: 15 }),
    ]);
    expect(
      linesOf([
        ...opening.map((text, line) => at(text, 60, 500 - 19 * line)),
        at(full, 60, 443),
        at('eindigt.', 60, 431),
        ...rows,
        at(full, 60, 300),
        at('stopt.', 60, 288),
      ]).slice(0, 4),
    ).toEqual([...opening, `${full} eindigt.`]);
  });

  test('has a paragraph end where the next word would have found room', () => {
    expect(linesOf(lines([full, 'kort eindigt.', full, 'gaat door.', full, 'stopt.'], 500))).toEqual([
      `${full} kort eindigt.`,
      `${full} gaat door.`,
      `${full} stopt.`,
    ]);
  });

  test('has nothing of an item in what stands left of its mark', () => {
    expect(
      linesOf([at('– een punt;', 80, 100), at('– nog een punt.', 80, 88), at('Daarna.', 60, 74)]),
    ).toEqual(['- een punt;', '- nog een punt.', 'Daarna.']);
  });

  test('has figures raised as a browser raises them, in their line', () => {
    expect(
      linesOf([
        at('De eerste regel van', 60, 100),
        at('3', 155, 86.3, { size: 10 * (5 / 6) }),
        at('de tekst eindigt hier.', 60, 82),
      ]),
    ).toEqual(['De eerste regel van de tekst eindigt hier.3']);
  });

  test('keeps text that stands beside the foot of a page', () => {
    expect(
      linesOf([at('’s-Gravenhage 2030', 60, 40), at('Een slotzin.', 200, 40), at('Een zin.', 200, 60)]),
    ).toEqual(['Een zin.', 'Een slotzin.']);
  });

  test('has bold, large or slanted lines over text for headings, and no bold words within it', () => {
    expect(
      linesOf([
        at('Bijlage: de inzet', 60, 200, { size: 12, bold: true }),
        at('Middelen', 60, 170, { bold: true }),
        at('De voorzitter', 60, 150, { bold: true }),
        at('sluit de vergadering.', 128, 150),
        at('Uitkomst', 60, 120, { italic: true }),
        at('Er is geen uitkomst.', 60, 100),
      ]),
    ).toEqual([
      '1 # Bijlage: de inzet',
      '2 # Middelen',
      'De voorzitter sluit de vergadering.',
      '3 # Uitkomst',
      'Er is geen uitkomst.',
    ]);
  });
});

describe('a page made to take time', () => {
  const many = (count: number, run: (at: number) => PlacedText) => [
    Array.from({ length: count }, (_, at) => run(at)),
  ];
  const text = { text: 'woord', width: 25, size: 10 };
  test.each([
    ['100,000 words on one line', many(100_000, (at) => ({ ...text, x: 40 * at, y: 100 }))],
    ['100,000 lines', many(100_000, (at) => ({ ...text, x: 60, y: -12 * at }))],
    [
      'a table of 30,000 rows',
      many(90_000, (at) => ({ ...text, x: 100 * (at % 3), y: -20 * Math.floor(at / 3) })),
    ],
    [
      'two columns of 30,000 lines',
      many(60_000, (at) => ({ ...text, width: 200, x: 250 * (at % 2), y: -12 * Math.floor(at / 2) })),
    ],
    [
      '100,000 raised figures',
      many(100_000, (at) => ({
        ...text,
        text: '1',
        x: 3 * at,
        y: at % 2 ? 100 : 104,
        size: at % 2 ? 10 : 5,
      })),
    ],
    [
      '100,000 marks of notes',
      many(100_000, (at) => ({ ...text, text: `${at} x`, x: 60, y: -12 * at, size: at % 9 ? 6 : 10 })),
    ],
    [
      '100,000 bold and slanted lines',
      many(100_000, (at) => ({ ...text, x: 60, y: -30 * at, bold: at % 2 === 0, italic: at % 3 === 0 })),
    ],
  ])('%s are read in a moment', (_, pages) => {
    const started = performance.now();
    const { sections } = documentFromRuns(pages, 'synthetisch.pdf');
    expect(sections.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('a PDF that is damaged', () => {
  test('leaves no failure behind that would end the process, and others where they were', async () => {
    const told: string[] = [];
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => told.push((reason as Error).message));
    const damage = pdfOf([['Een zin.'], ['Nog een.']]);
    // A dictionary that never ends: the library refuses it twice, once to nobody.
    const text = Buffer.from(damage).toString('latin1');
    for (const part of ['/Type /Page /Parent', '/Kids [', 'endobj\n2 0 obj']) {
      const broken = Uint8Array.from(Buffer.from(text.replace(part, '<< [ ('), 'latin1'));
      const strayed = read(broken).catch((error: unknown) => error);
      void Promise.reject(new Error('van een ander'));
      const outcome = await strayed;
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ParseError);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.removeAllListeners('unhandledRejection');
    for (const listener of others) process.on('unhandledRejection', listener);
    expect(told).toEqual(['van een ander', 'van een ander', 'van een ander']);
  });
});

/** The keys of a file that asks for a password. */
function locked(pdf: Uint8Array): Uint8Array {
  const key = '00'.repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>] /Root`;
  return Uint8Array.from(
    Buffer.from(Buffer.from(pdf).toString('latin1').replace('/Root', encrypt), 'latin1'),
  );
}

describe('what has no text to read is refused in one line', () => {
  test.each([
    ['a scan', pdfOf([[], []]), /^found a PDF without text, such as a scan is, expected one with text$/],
    [
      'a PDF cut off',
      pdfOf([['Een zin.']]).subarray(0, 40),
      /^found no PDF that can be read \(.+\), expected one with text$/,
    ],
    [
      'a PDF that is locked',
      locked(pdfOf([['Een zin.']])),
      /^found a PDF that is locked, expected one with text$/,
    ],
    [
      'a PDF of more bytes than any paper',
      new Uint8Array(50 * 1024 * 1024),
      /^found 52428800 bytes, expected at most 33554432$/,
    ],
    [
      'a PDF of more pages than any paper',
      pdfOf(Array.from({ length: 3001 }, () => ['Een zin.'])),
      /^found a PDF of 3001 pages, expected at most 3000$/,
    ],
    ['text by that name', new TextEncoder().encode('tekst'), /^found text, expected a PDF with text in it$/],
  ])('%s', async (_, bytes, reason) => {
    const error = await read(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParseError);
    expect((error as ParseError).reason).toMatch(reason);
  });
});
