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
            { kind: 'cell', text: '2%', inRow: true },
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

describe('what a Word file keeps apart from its text', () => {
  test('is taken as it is printed: changes made, hyphens, fields, boxes, content controls', async () => {
    const body = [
      `<w:p>${run('Het ')}<w:del w:id="1"><w:r><w:delText>oude </w:delText></w:r></w:del><w:ins w:id="2">${run('nieuwe ')}</w:ins>${run('ka')}<w:r><w:softHyphen/></w:r>${run('binet bezoekt niet')}<w:r><w:noBreakHyphen/></w:r>${run('leden.')}<w:r><w:tab/><w:t>Nu.</w:t></w:r></w:p>`,
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('Een alinea die ')}</w:p>${paragraph(run('doorloopt.'))}`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>${run('12')}<w:hyperlink>${run(' bladzijden')}</w:hyperlink>${run('onzichtbaar', '<w:vanish/>')}</w:p>`,
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(run('In een vak.'))}</w:sdtContent></w:sdt>`,
      `<w:p>${run('Ernaast.')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph(run('In een kader.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('In een kader.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ];
    expect((await read(docxOf(body.join('')))).sections[0]?.blocks.map(({ text }) => text)).toEqual([
      'Het nieuwe kabinet bezoekt niet-leden. Nu.',
      'Een alinea die doorloopt.',
      '12 bladzijden',
      'In een vak.',
      'Ernaast.',
      'In een kader.',
    ]);
  });

  test('is taken though it stands outside all paragraphs, or in one whose end was deleted last', async () => {
    const body = `<w:r><w:t>Los.</w:t></w:r><w:tbl><w:tr>${paragraph(run('Zonder cel.'))}</w:tr></w:tbl><w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('Het slot.')}</w:p>`;
    expect((await read(docxOf(body))).sections[0]?.blocks.map(({ text }) => text)).toEqual([
      'Los.',
      'Zonder cel.',
      'Het slot.',
    ]);
  });

  test('numbers its lists as they are printed, on from one to the next, and headings too', async () => {
    const level = (at: number, form: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = [
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '-')}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
      '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
    ];
    const item = (text: string, list: number, at = 0, style = '') =>
      `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const body = [
      item('Deel', 2, 0, 'Kop1'),
      item('Inzet', 2, 1, 'Kop2'),
      item('een', 1),
      item('onder', 1, 1),
      `<w:p><w:pPr><w:ind w:left="1440"/></w:pPr>${run('en nog iets')}</w:p>`,
      item('twee', 1),
      paragraph(run('Tussendoor.')),
      item('drie', 1),
      item('opnieuw', 3),
      item('punt', 4),
    ];
    const document = await read(docxOf(body.join(''), {}, numbering.join('')));
    expect(document.sections.map(({ heading, level: depth }) => [heading, depth])).toEqual([
      ['I. Deel', 1],
      ['I.1 Inzet', 2],
    ]);
    expect(
      document.sections[1]?.blocks.map(({ kind, text }) => `${kind === 'list-item' ? '- ' : ''}${text}`),
    ).toEqual([
      '- 1. een',
      '- a) onder',
      '- en nog iets',
      '- 2. twee',
      'Tussendoor.',
      '- 3. drie',
      '- 1. opnieuw',
      '- punt',
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
      /^found an archive without a text, expected a Word file$/,
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
    [
      'a letter with an entity bomb',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document>&b;</w:document>' }),
      /^found a document type with declarations of its own, expected none: nothing is expanded$/,
    ],
    [
      'a letter nested without end',
      zipOf({ 'word/document.xml': '<w:document>'.repeat(100_000) }),
      /^found elements nested deeper than 250, at line 1$/,
    ],
    [
      'a letter whose text is cut off',
      zipOf({ 'word/document.xml': '<w:document><w:body><w:p>' }),
      /^found no <\/w:p>, expected the whole file$/,
    ],
    ['text by that name', new TextEncoder().encode('tekst'), /^found text, expected a Word file$/],
  ])('%s', async (_, bytes, reason) => {
    const error = await read(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParseError);
    expect((error as ParseError).reason).toMatch(reason);
  });
});
