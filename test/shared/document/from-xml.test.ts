import { describe, expect, test } from 'vitest';
import { documentFromXml } from '../../../shared/document/from-xml.ts';
import { ParseError } from '../../../shared/errors.ts';

/** All texts here are synthetic. */
const paper = (inside: string) =>
  `<?xml version="1.0"?><officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamerstuk>${inside}</kamerstuk></officiele-publicatie>`;
const body = (inside: string) =>
  paper(`<stuk><algemeen><vrije-tekst><tekst>${inside}</tekst></vrije-tekst></algemeen></stuk>`);
const read = (inside: string) => documentFromXml(body(inside), 'synthetisch.xml');
/** Headings as "1 # Kop", list items as "- …", cells as "| …". */
const linesOf = (inside: string) =>
  read(inside).sections.flatMap(({ heading, level, blocks }) => [
    ...(heading === null ? [] : [`${level} # ${heading}`]),
    ...blocks.map(({ kind, text }) => `${{ paragraph: '', 'list-item': '- ', cell: '| ' }[kind]}${text}`),
  ]);

describe('a line of text', () => {
  test.each([
    ['an instruction inside a word leaves no space', 'capa<?xpp br?>citeit', 'capaciteit'],
    ['a comment neither', 'capa<!-- hier -->citeit', 'capaciteit'],
    ['raised and lowered figures stay on their word', 'm<sup>2</sup> CO<inf>2</inf>', 'm2 CO2'],
    ['a line break is a space', 'eerste<br/>tweede', 'eerste tweede'],
    ['type within a word is no end of it', '«<nadruk type="cur">genodig</nadruk>de»', '«genodigde»'],
    ['a link is its text', 'zie <extref doc="kst-28676-417">nr. 417</extref>.', 'zie nr. 417.'],
    ['entities and CDATA are characters', 'a &amp; b &#8211; <![CDATA[<c>]]>', 'a & b – <c>'],
    ['markup that was escaped is shown as it was written', '&lt;script&gt;', '<script>'],
    [
      'an unknown element within a line is part of it',
      'van <organisatie>de NAVO</organisatie> is',
      'van de NAVO is',
    ],
    ['a picture has no text', 'Zie <plaatje><illustratie alt="kaart" naam="a.png"/></plaatje>', 'Zie'],
  ])('%s', (_, al, text) => {
    expect(linesOf(`<al>${al}</al>`)).toEqual([text]);
  });

  test('text that stands between blocks is kept as a paragraph', () => {
    expect(
      linesOf('los <al>een</al> eind<al-groep><onbekend><dieper>twee</dieper></onbekend></al-groep>'),
    ).toEqual(['los', 'een', 'eind', 'twee']);
  });
});

describe('a note', () => {
  test('is lifted out of the sentence that calls it', () => {
    const document = read(
      '<al>Defensie <noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Zie <extref>nr. 427</extref>.</noot.al><noot.al>En meer.</noot.al></noot>, zoals<noot id="n2"><noot.nr>2</noot.nr><noot.al>Ja.</noot.al></noot> eerder<nootref refid="n1">1</nootref>.</al>',
    );
    expect(document.sections[0]?.blocks).toEqual([{ kind: 'paragraph', text: 'Defensie, zoals eerder.' }]);
    expect(document.footnotes).toEqual([
      { mark: '1', text: 'Zie nr. 427. En meer.' },
      { mark: '2', text: 'Ja.' },
    ]);
  });

  test('in a title, a heading, a list and a cell is lifted too', () => {
    const note = (n: number) => `<noot id="n${n}"><noot.nr>${n}</noot.nr><noot.al>Noot ${n}</noot.al></noot>`;
    const document = documentFromXml(
      paper(
        `<stuk><titel>BRIEF${note(1)}</titel><algemeen><tussenkop kopopmaak="vet">Kop${note(2)}</tussenkop><lijst><li><li.nr>a.</li.nr><al>punt${note(3)}</al></li></lijst><table><tgroup><tbody><row><entry><al>cel${note(4)}</al></entry></row></tbody></tgroup></table></algemeen></stuk>`,
      ),
      'synthetisch.xml',
    );
    expect(document.title).toBe('BRIEF');
    expect(document.footnotes.map(({ text }) => text)).toEqual(['Noot 1', 'Noot 2', 'Noot 3', 'Noot 4']);
    expect(document.sections).toEqual([
      {
        heading: 'Kop',
        level: 1,
        blocks: [
          { kind: 'list-item', text: 'a. punt' },
          { kind: 'cell', text: 'cel' },
        ],
      },
    ]);
  });

  test('keeps its mark where marks start again in an enclosure', () => {
    const note = (id: string) => `<noot id="${id}"><noot.nr>1</noot.nr><noot.al>Noot ${id}</noot.al></noot>`;
    const document = read(`<al>een${note('a')}</al><bijlage><al>twee${note('b')}</al></bijlage>`);
    expect(document.footnotes).toEqual([
      { mark: '1', text: 'Noot a' },
      { mark: '1', text: 'Noot b' },
    ]);
  });
});

describe('headings', () => {
  test('without structure are as deep as their weight among those used', () => {
    expect(
      linesOf(
        '<tussenkop kopopmaak="halfvet">Een</tussenkop><tussenkop kopopmaak="rom">Twee</tussenkop><tussenkop kopopmaak="cur">Drie</tussenkop>',
      ),
    ).toEqual(['1 # Een', '3 # Twee', '2 # Drie']);
  });

  test('in capitals stand above others of the same weight', () => {
    expect(
      linesOf(
        '<tussenkop kopopmaak="vet">GEANNOTEERDE AGENDA</tussenkop><tussenkop kopopmaak="vet">Inzet</tussenkop>',
      ),
    ).toEqual(['1 # GEANNOTEERDE AGENDA', '2 # Inzet']);
  });

  test('of one weight are as deep as their number', () => {
    expect(
      linesOf(
        '<tussenkop kopopmaak="cur">1. Een</tussenkop><tussenkop kopopmaak="cur">1.1 Twee</tussenkop><tussenkop kopopmaak="cur">2. Drie</tussenkop>',
      ),
    ).toEqual(['1 # 1. Een', '2 # 1.1 Twee', '1 # 2. Drie']);
  });

  test('of parts have label, number and titles, and nest', () => {
    expect(
      linesOf(
        '<divisie><kop><label>Deel</label><nr>A</nr><titel>Top</titel><subtitel>en meer</subtitel></kop><al>een</al><divisie><kop><titel>Inzet</titel></kop><tussenkop kopopmaak="cur">Los</tussenkop></divisie></divisie>',
      ),
    ).toEqual(['1 # Deel A Top en meer', 'een', '2 # Inzet', '3 # Los']);
  });

  test('numbered 2.1 beside 2. are under it', () => {
    const part = (nr: string) => `<divisie><kop><nr>${nr}</nr><titel>Deel</titel></kop></divisie>`;
    expect(linesOf(['2.', '2.1', '2.1.3', '3.'].map(part).join(''))).toEqual([
      '1 # 2. Deel',
      '2 # 2.1 Deel',
      '3 # 2.1.3 Deel',
      '1 # 3. Deel',
    ]);
    expect(
      linesOf(`<bijlage><kop><titel>Bijlage</titel></kop>${part('2.')}${part('2.1')}</bijlage>`),
    ).toEqual(['1 # Bijlage', '2 # 2. Deel', '3 # 2.1 Deel']);
  });

  test('may be set as a paragraph in bold type alone', () => {
    expect(
      linesOf(
        '<al><nadruk type="vet">Inzet</nadruk></al><al><nadruk type="vet">Let op:</nadruk></al><al><nadruk type="vet">Let</nadruk> op</al><al><nadruk type="cur">Cursief</nadruk></al>',
      ),
    ).toEqual(['1 # Inzet', 'Let op:', 'Let op', 'Cursief']);
  });
});

test('a name in capitals heads no enclosure, what says that it is one does', () => {
  const headings = (...texts: readonly string[]) =>
    linesOf(
      texts.map((text) => `<tussenkop kopopmaak="vet">${text}</tussenkop><al>Een zin.</al>`).join(''),
    ).filter((line) => line.includes('#'));
  expect(headings('EUNAVFOR ASPIDES', 'Inzet')).toEqual(['1 # EUNAVFOR ASPIDES', '1 # Inzet']);
  expect(headings('GEANNOTEERDE AGENDA', 'Inzet')).toEqual(['1 # GEANNOTEERDE AGENDA', '2 # Inzet']);
  expect(headings('RAAD BUITENLANDSE ZAKEN VAN MAART 2031', 'Inzet')).toEqual([
    '1 # RAAD BUITENLANDSE ZAKEN VAN MAART 2031',
    '2 # Inzet',
  ]);
});

test('who chaired a debate heads nothing, in bold type neither', () => {
  expect(
    linesOf(
      '<al><nadruk type="vet">Voorzitter: De Proef</nadruk></al><al><nadruk type="vet">Inzet</nadruk></al><al>Een zin.</al>',
    ),
  ).toEqual(['Voorzitter: De Proef', '1 # Inzet', 'Een zin.']);
});

describe('lists, tables, questions and articles', () => {
  test('list items keep a mark that is referred to, not a dash; a list within is items too', () => {
    expect(
      linesOf(
        '<lijst type="expliciet"><li><li.nr>a.</li.nr><al>een</al><al>meer</al><lijst type="ndash"><li><li.nr>–</li.nr><al>twee</al></li></lijst></li><li><al>drie</al></li></lijst>',
      ),
    ).toEqual(['- a. een', '- meer', '- twee', '- drie']);
  });

  test('each cell of a table is a block, its title a paragraph, an empty cell nothing', () => {
    expect(
      linesOf(
        '<table><title>Tabel 1</title><tgroup cols="2"><colspec colname="a"/><thead><row><entry>Jaar</entry><entry/></row></thead><tbody><row><entry namest="a" nameend="b"><al>2024</al><al>en 2025</al></entry></row></tbody></tgroup></table>',
      ),
    ).toEqual(['Tabel 1', '| Jaar', '| 2024 en 2025']);
  });

  test('a question and its answer are headed by their number', () => {
    expect(
      linesOf(
        '<vraag><nr>1</nr><al>Waarom?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Daarom.</al></antwoord>',
      ),
    ).toEqual(['1 # Vraag 1', 'Waarom?', '1 # Antwoord 1', 'Daarom.']);
  });

  test('an article has a heading, its members their number', () => {
    expect(
      linesOf(
        '<artikel><kop><label>Artikel</label><nr>1</nr></kop><lid><lidnr>1.</lidnr><al>Er is.</al></lid></artikel>',
      ),
    ).toEqual(['1 # Artikel 1', '1. Er is.']);
  });
});

describe('what bills, boxes and pictures have', () => {
  test('a list of definitions has each term before what it means', () => {
    expect(
      linesOf(
        '<definitielijst><definitie-item><term>raad:</term><definitie><al>de proefraad;</al></definitie></definitie-item><definitie-item><li.nr>b.</li.nr><term>lid:</term><definitie><al>wie lid is.</al></definitie></definitie-item></definitielijst>',
      ),
    ).toEqual(['- raad: de proefraad;', '- b. lid: wie lid is.']);
  });

  test('an article has members with letters, and members of members', () => {
    expect(
      linesOf(
        '<wettekst><artikel><kop><label>Artikel</label><nr>2</nr><titel>Raad</titel></kop><lid><lidnr>1.</lidnr><al>Er is een raad:</al><lijst type="expliciet"><li><li.nr>a.</li.nr><al>voor het een;</al><lijst><li><li.nr>1°.</li.nr><al>en dit.</al></li></lijst></li></lijst></lid><lid><lidnr>2.</lidnr><al>De raad beslist.</al></lid></artikel></wettekst>',
      ),
    ).toEqual([
      '1 # Artikel 2 Raad',
      '1. Er is een raad:',
      '- a. voor het een;',
      '- 1°. en dit.',
      '2. De raad beslist.',
    ]);
  });

  test('a box is its text, its title a heading; of a picture nothing is text', () => {
    expect(
      linesOf(
        '<box><kop><titel>Kader</titel></kop><al>In het kader.</al><plaatje><illustratie naam="kst-1.png" formaat="png" alt="Een grafiek"/></plaatje></box>',
      ),
    ).toEqual(['1 # Kader', 'In het kader.']);
  });

  test('letters by name are those letters, and what no list has stays', () => {
    expect(linesOf('<al>Co&ouml;rdinatie &lsquo;60&deg;&rsquo; &amp;euml; &onbekend;</al>')).toEqual([
      'Coördinatie ‘60°’ &euml; &onbekend;',
    ]);
  });
});

describe('no word is passed over', () => {
  test.each([
    ['that stands as the mark of a note', '<al>Een<noot.nr>woord</noot.nr> twee</al>', ['Eenwoord twee']],
    [
      'in a second mark of a note',
      '<al>Een<noot><noot.nr>1</noot.nr><noot.nr>twee</noot.nr> drie</noot></al>',
      ['Een', '[1] twee drie'],
    ],
    ['in a note without a mark', '<al>Een<noot>los van alles</noot></al>', ['Een', '[] los van alles']],
    [
      'in a call of a note that holds text',
      '<al>Een <nootref refid="x">twee drie</nootref>.</al>',
      ['Een twee drie.'],
    ],
    [
      'in a note within a name',
      '<ondertekening><functie>De Minister<noot><noot.nr>1</noot.nr>Tijdelijk.</noot></functie><naam>A</naam></ondertekening><al>x</al>',
      ['x', '[1] Tijdelijk.'],
    ],
    [
      'in a note of a mark of a list',
      '<lijst><li><li.nr>a.<noot><noot.nr>1</noot.nr>Noot.</noot></li.nr><al>een</al></li></lijst>',
      ['- a. een', '[1] Noot.'],
    ],
    ['in what is called metadata', '<al>een</al><metadata>twee</metadata>', ['een', 'twee']],
  ])('%s', (_, xml, lines) => {
    const { footnotes } = read(xml);
    expect([...linesOf(xml), ...footnotes.map(({ mark, text }) => `[${mark}] ${text}`)]).toEqual(lines);
  });
});

describe('the head of a paper', () => {
  test('becomes fields, of several dossiers the first', () => {
    const document = documentFromXml(
      paper(`<kamerstukkop><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="vergaderjaar">Vergaderjaar 2022–2023</tekstregel></kamerstukkop>
        <dossier><dossiernummer><dossiernr>36\u00a0200</dossiernr><begrotingshoofdstuk>V</begrotingshoofdstuk></dossiernummer><titel>Begroting</titel></dossier>
        <dossier><dossiernummer><dossiernr>28 676</dossiernr></dossiernummer><titel>NAVO</titel></dossier>
        <stuk><stuknr>Nr. <ondernummer kamer="2">54</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel><datumtekst>Vastgesteld <datum isodatum="20230704">4 juli 2023</datum></datumtekst>
        <algemeen><vrije-tekst><tekst><al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 30 juni 2023</al><al>Hierbij de brief.</al>
        <tekst-sluiting><ondertekening><functie>De Minister van Defensie,</functie><naam><voornaam>A.B.</voornaam><achternaam>Voorbeeld</achternaam></naam></ondertekening></tekst-sluiting></tekst></vrije-tekst></algemeen></stuk>`),
      'synthetisch.xml',
    );
    expect(document).toEqual({
      title: 'BRIEF VAN DE MINISTER',
      dossiernummer: '36200-V',
      ondernummer: '54',
      dossiertitel: 'Begroting',
      vergaderjaar: '2022-2023',
      publishedOn: '2023-07-04',
      addressee: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      signatories: [{ role: 'Minister van Defensie', name: 'A.B. Voorbeeld' }],
      sections: [{ heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Hierbij de brief.' }] }],
      footnotes: [],
    });
  });

  test('a motion is signed by names alone', () => {
    expect(
      read(
        '<al>De Kamer,</al><ondertekening><naam><achternaam>Voorbeeld</achternaam></naam></ondertekening><ondertekening><naam>Toonbeeld</naam></ondertekening>',
      ).signatories,
    ).toEqual([
      { role: '', name: 'Voorbeeld' },
      { role: '', name: 'Toonbeeld' },
    ]);
  });

  test('of 1995 to 2009 stands in other elements, its notes at the end', () => {
    const document = documentFromXml(
      `<!DOCTYPE kamerwrk SYSTEM "kamerwrk.dtd"><kamerwrk kamer="2"><metadata/><kop><titel>Kamerstuk</titel></kop><frontm><versie>1</versie><ordernr>KST1</ordernr><vergjaar>2005–2006</vergjaar><onderw><nummer>28 676</nummer><naam>NAVO</naam></onderw></frontm>
      <body><stuk><nummer>Nr. 24</nummer><titel>BRIEF VAN DE MINISTER</titel><al>Een zin<voetref id="v1"/>.</al><witreg/><tuskop letat="vet">Inzet</tuskop><al>Nog een.</al><ondtek><functie>De Minister van Defensie,</functie><naam>A. Voorbeeld</naam></ondtek></stuk></body>
      <voetref><voetnoot nr="1" id="v1"><al>De noot.</al></voetnoot></voetref></kamerwrk>`,
      'synthetisch.xml',
    );
    expect(document).toEqual({
      title: 'BRIEF VAN DE MINISTER',
      dossiernummer: '28676',
      ondernummer: '24',
      dossiertitel: 'NAVO',
      vergaderjaar: '2005-2006',
      signatories: [{ role: 'Minister van Defensie', name: 'A. Voorbeeld' }],
      sections: [
        { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Een zin.' }] },
        { heading: 'Inzet', level: 1, blocks: [{ kind: 'paragraph', text: 'Nog een.' }] },
      ],
      footnotes: [{ mark: '1', text: 'De noot.' }],
    });
  });
});

describe('papers of 1995 to 2009', () => {
  const old = (inside: string, notes = '') =>
    documentFromXml(
      `<kamerwrk kamer="2" publtype="KST"><frontm><vergjaar>1998&ndash;1999</vergjaar><onderw><nummer>26&nbsp;200&nbsp;X</nummer><naam>Begroting</naam></onderw></frontm><body><stuk><ltrlabel>Nr.</ltrlabel><nummer>12</nummer><titel>LIJST VAN VRAGEN</titel>${inside}</stuk></body>${notes}</kamerwrk>`,
      'synthetisch.xml',
    );

  test('have headings by the same weights, lists, tables, and notes once at the end however often they are called', () => {
    const { sections, footnotes, signatories } = old(
      `<al>Den Haag, 3 maart 1999</al><al>Een zin<voetref id="v1">1</voetref>.</al><witreg/><tuskop letat="vet">Inzet</tuskop><tuskop letat="cur">Middelen</tuskop>
      <lijst><li><li.nr>a.</li.nr><al>een</al></li></lijst><al>Weer die noot<voetref id="v1">1</voetref>, en een andere<voetref id="v2">2</voetref>.</al>
      <table><tgroup cols="1"><tbody><row><entry>cel</entry></row></tbody></tgroup></table>
      <ondtek><functie>De Minister van Defensie,</functie><naam>F.H.G. de Voorbeeld</naam></ondtek>`,
      '<voetref><voetnoot nr="1" id="v1"><al>De eerste.</al></voetnoot><voetnoot nr="2" id="v2">De tweede.</voetnoot></voetref>',
    );
    expect(sections).toEqual([
      { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Een zin.' }] },
      { heading: 'Inzet', level: 1, blocks: [] },
      {
        heading: 'Middelen',
        level: 2,
        blocks: [
          { kind: 'list-item', text: 'a. een' },
          { kind: 'paragraph', text: 'Weer die noot, en een andere.' },
          { kind: 'cell', text: 'cel' },
        ],
      },
    ]);
    expect(footnotes).toEqual([
      { mark: '1', text: 'De eerste.' },
      { mark: '2', text: 'De tweede.' },
    ]);
    expect(signatories).toEqual([{ role: 'Minister van Defensie', name: 'F.H.G. de Voorbeeld' }]);
  });

  test('have their head in other elements', () => {
    expect(old('<al>x</al>')).toMatchObject({
      title: 'LIJST VAN VRAGEN',
      dossiernummer: '26200-X',
      ondernummer: '12',
      dossiertitel: 'Begroting',
      vergaderjaar: '1998-1999',
    });
  });
});

describe('what is no paper', () => {
  const refusal = (xml: string) => {
    try {
      documentFromXml(xml, 'stuk.xml');
    } catch (error) {
      return error instanceof ParseError ? error.message : `not a ParseError: ${error}`;
    }
    return 'read';
  };

  test.each([
    [
      'XML of another kind',
      '<officiele-publicatie><metadata/><kop/><staatsblad/></officiele-publicatie>',
      'found <officiele-publicatie> with <staatsblad>, expected <officiele-publicatie> with a <kamerstuk>',
    ],
    ['another root', '<rss/>', 'found <rss>, expected <officiele-publicatie> with a <kamerstuk>'],
    [
      'a paper without text',
      paper('<stuk><titel>BRIEF</titel></stuk>'),
      'found a paper without text in its XML, expected some: its PDF may have it',
    ],
    [
      'a paper whose text is said to be elsewhere',
      paper(
        '<stuk><titel>BRIEF</titel><algemeen><vrije-tekst><tekst><al>Dit document is niet beschikbaar in HTML-formaat.</al></tekst></vrije-tekst></algemeen></stuk>',
      ),
      'found a paper without text in its XML, expected some: its PDF may have it',
    ],
    ['no XML', 'gewone tekst', 'found text outside the root element, expected XML, at line 1'],
    [
      'a file cut off',
      body('<al>een</al>').slice(0, -30),
      'found an end in the midst of a tag, expected the whole file, at line 1',
    ],
    [
      'a file cut between tags',
      '<officiele-publicatie><kamerstuk>',
      'found no </kamerstuk>, expected the whole file',
    ],
    ['tags that cross', '<a>\n<b></a></b>', 'found </a>, expected </b>, at line 2'],
    ['two roots', '<a/><b/>', 'found a second root <b>, expected one, at line 1'],
    [
      'an entity bomb',
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>',
      'found a document type with declarations of its own, expected none: nothing is expanded',
    ],
    ['deep nesting', '<a>'.repeat(100_000), 'found elements nested deeper than 250, at line 1'],
    ['nothing at all', '<?xml version="1.0"?>', 'found no element, expected XML'],
  ])('%s is refused in one line', (_, xml, reason) => {
    expect(refusal(xml)).toBe(`Cannot read stuk.xml: ${reason}`);
  });
});
