import { escaped, type Line, type Paper, type Part } from './paper.ts';

/** A paper as official XML: BOM, CRLF, instructions within words, notes where they are called. */
export function officialXml(paper: Paper): string {
  const isDivided = paper.headings === 'divisie';
  const body: string[] = [];
  /** What is open: tags to close, outermost first, each with the level of the heading it belongs to. */
  const open: { tag: string; level: number }[] = [];
  const lists: string[] = [];
  let notes = 0;
  let inEnclosure = false;

  const inline = (line: Line): string =>
    line
      .map((run) => {
        if ('note' in run) {
          notes += 1;
          return `<noot id="ID-${notes}" type="voet"><noot.nr>${run.mark}</noot.nr><noot.al>${inline(run.note)}</noot.al></noot>`;
        }
        const text = escaped(run.text).replace(
          /(?<=\p{Ll}{5}[aeiou])(?=[bdklmnprst][aeiou]\p{Ll}{2})/u,
          '<?xpp br?>',
        );
        return run.look ? `<nadruk type="${run.look}">${text}</nadruk>` : text;
      })
      .join('');
  const closeLists = (depth: number) => {
    while (lists.length > depth) body.push(`</li></${lists.pop()}>`);
  };
  const closeParts = (level: number) => {
    while ((open.at(-1)?.level ?? -1) >= level) body.push(`</${open.pop()?.tag}>`);
  };

  const write = (part: Part, at: number): void => {
    if (part.kind !== 'item') closeLists(0);
    const before = paper.parts[at - 1];
    const after = paper.parts[at + 1];
    switch (part.kind) {
      case 'paragraph':
        body.push(`<al>${inline(part.line)}</al>`);
        break;
      case 'heading': {
        const { as, level, line } = part;
        if (as === 'vraag' || as === 'antwoord') {
          closeParts(level);
          body.push(`<${as}><nr>${inline(line)}</nr>`);
          open.push({ tag: as, level });
        } else if (as === 'enclosure' && isDivided) {
          closeParts(0);
          body.push(`<bijlage><kop><titel>${inline(line)}</titel></kop>`);
          open.push({ tag: 'bijlage', level: 1 });
          inEnclosure = true;
        } else if (!isDivided || (inEnclosure && level === 1)) {
          const look = as === 'enclosure' ? 'vet' : ['vet', 'halfvet', 'cur', 'rom'][level];
          body.push(`<?xpp lead;1?><tussenkop kopopmaak="${look}">${inline(line)}</tussenkop>`);
        } else {
          const text = inline(line);
          const [, nr = '', title = text] = /^(\d[\d.]*) (.*)$/.exec(text) ?? [];
          // "2.1" stands beside "2.", as it does in some files: its number says how deep it is.
          const stands = level - Math.max(0, nr.split('.').filter(Boolean).length - 1);
          closeParts(stands);
          body.push(`<divisie><kop>${nr && `<nr>${nr}</nr>`}<titel>${title}</titel></kop>`);
          open.push({ tag: 'divisie', level: stands });
        }
        break;
      }
      case 'item': {
        closeLists(part.depth + 1);
        if (part.mark === '') {
          body.push(`<al>${inline(part.line)}</al>`);
          break;
        }
        if (lists.length > part.depth) body.push('</li>');
        else {
          const type = part.mark === '-' ? 'ndash' : 'expliciet';
          body.push(`<lijst type="${type}" level="single" nr-sluiting=".">`);
          lists.push('lijst');
        }
        const mark = part.mark === '-' ? '–' : part.mark;
        body.push(`<li><li.nr>${mark}</li.nr><al>${inline(part.line)}</al>`);
        break;
      }
      case 'row': {
        const isFirst = before?.kind !== 'row';
        if (isFirst) body.push('<table frame="topbot"><tgroup cols="9">');
        if (part.isHead && isFirst) body.push('<thead valign="bottom">');
        if (!part.isHead && (isFirst || (before.kind === 'row' && before.isHead))) body.push('<tbody>');
        let column = 0;
        const cells = part.cells.map(({ line, columns, rows }) => {
          const from = column + 1;
          column += columns;
          const spans = columns > 1 ? ` namest="col${from}" nameend="col${column}"` : ` colname="col${from}"`;
          return `<entry${spans}${rows > 1 ? ` morerows="${rows - 1}"` : ''}><al>${inline(line)}</al></entry>`;
        });
        body.push(`<row>${cells.join('')}</row>`);
        if (part.isHead && after?.kind === 'row' && !after.isHead) body.push('</thead>');
        if (after?.kind !== 'row') body.push(`${part.isHead ? '</thead>' : '</tbody>'}</tgroup></table>`);
        break;
      }
      case 'signature':
        if (before?.kind !== 'signature') body.push('<tekst-sluiting>');
        body.push(
          `<ondertekening>${part.role && `<functie>${escaped(part.role)}</functie>`}${nameXml(part.name)}</ondertekening>`,
        );
        if (after?.kind !== 'signature') body.push('</tekst-sluiting>');
    }
  };
  paper.parts.forEach(write);
  closeLists(0);
  closeParts(0);

  const [dossiernr, chapter] = paper.dossier.split('-');
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<!-- Proef: opmaak in de vorm van officiële XML, gemaakt voor kamerdiff. -->
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://technische-documentatie.oep.overheid.nl/schema/op-xsd-2012-2">
<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="" /></metadata>
<kamerstuk>
<kamerstukkop><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="vergaderjaar">Vergaderjaar ${paper.years}</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>${dossiernr}</dossiernr>${chapter ? `<begrotingshoofdstuk>${chapter}</begrotingshoofdstuk>` : ''}</dossiernummer><titel>${escaped(paper.dossiertitel)}</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">${paper.number}</ondernummer></stuknr><titel>${escaped(paper.title)}</titel>
<algemeen><vrije-tekst><tekst status="goed">
${body.join('\n')}
</tekst></vrije-tekst></algemeen></stuk>
</kamerstuk>
</officiele-publicatie>
`;
  return `\ufeff${xml.replace(/\n/g, '\r\n')}`;
}

/** First and last name stand without a space between them. */
function nameXml(name: string): string {
  const [, first, last = name] = /^((?:\p{Lu}\.)+) (.*)$/u.exec(name) ?? [];
  const given = first === undefined ? '' : `<voornaam>${first}</voornaam>`;
  return `<naam>${given}<achternaam>${escaped(last)}</achternaam></naam>`;
}
