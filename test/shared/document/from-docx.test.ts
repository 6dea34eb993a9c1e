import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/document/read.ts';
import { ParseError } from '../../../shared/errors.ts';
import { docxOf, zipOf } from '../../support/docx.ts';

/** All texts here are synthetic. */
const read = (bytes: Uint8Array) => readDocument(bytes, { format: 'docx', name: 'brief.docx' });
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${inside}</w:p>`;
const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

describe('a Word file', () => {
  test('is read by its styles, its notes lifted out of their sentences', async () => {
    const body = [
      paragraph(run('Aan de Voorzitter van de Tweede Kamer der Staten-Generaal')),
      paragraph(run('Den Haag, 30 juni 2023')),
      paragraph(run('Hierbij bied ik u de agenda') + run(' aan') + call(2) + run('.')),
      paragraph(run('De Minister van Defensie,')),
      paragraph(run('A.B. Voorbeeld')),
      paragraph(run('GEANNOTEERDE AGENDA'), 'Kop1'),
      paragraph(run('Inzet'), 'Kop2'),
      paragraph(run('Nederland steunt dit') + run('.') + call(3)),
      `<w:tbl><w:tr><w:tc>${paragraph(run('2024'))}</w:tc><w:tc>${paragraph(run('2%'))}</w:tc></w:tr></w:tbl>`,
    ];
    expect(await read(docxOf(body.join(''), { 2: 'Zie nr. 427.', 3: '1 miljard.' }))).toEqual({
      title: '',
      addressee: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      publishedOn: '2023-06-30',
      signatories: [{ role: 'Minister van Defensie', name: 'A.B. Voorbeeld' }],
      sections: [
        {
          heading: null,
          level: 1,
          blocks: [{ kind: 'paragraph', text: 'Hierbij bied ik u de agenda aan.' }],
        },
        { heading: 'GEANNOTEERDE AGENDA', level: 1, blocks: [] },
        {
          heading: 'Inzet',
          level: 2,
          blocks: [
            { kind: 'paragraph', text: 'Nederland steunt dit.' },
            { kind: 'cell', text: '2024' },
            { kind: 'cell', text: '2%' },
          ],
        },
      ],
      footnotes: [
        { mark: '1', text: 'Zie nr. 427.' },
        { mark: '2', text: '1 miljard.' },
      ],
    });
  });

  test('has a paragraph in bold type alone for a heading', async () => {
    const body =
      paragraph(run('Inzet', '<w:b/>')) + paragraph(run('Een ') + run('twee', '<w:b/>') + run('.'));
    expect((await read(docxOf(body))).sections).toEqual([
      { heading: 'Inzet', level: 1, blocks: [{ kind: 'paragraph', text: 'Een twee.' }] },
    ]);
  });
});

describe('what is no letter is refused in one line', () => {
  const bomb = zipOf({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) });
  const letter = docxOf(paragraph(run('een')));
  test.each([
    [
      'an archive of something else',
      zipOf({ 'a.txt': 'tekst' }),
      /^found an archive that is no Word file \(.+\), expected a \.docx$/,
    ],
    ['a letter without text', docxOf(''), /^found a Word file without text, expected that of a paper$/],
    [
      'a letter cut off',
      letter.subarray(0, letter.length - 300),
      /^found an archive that is damaged or unpacks to more than \d+ bytes, expected a Word file$/,
    ],
    [
      'a letter damaged within',
      letter.map((byte, at) => (at > 60 && at < 120 ? 255 : byte)),
      /^found a damaged archive, expected a Word file$/,
    ],
    [
      'an archive that unpacks without end',
      bomb,
      /^found an archive that is damaged or unpacks to more than 67108864 bytes, expected a Word file$/,
    ],
    ['text by that name', new TextEncoder().encode('tekst'), /^found text, expected a Word file$/],
  ])('%s', async (_, bytes, reason) => {
    const error = await read(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParseError);
    expect((error as ParseError).reason).toMatch(reason);
  });
});
