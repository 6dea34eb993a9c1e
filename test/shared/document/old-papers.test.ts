import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentFromXml } from '../../../shared/document/from-xml.ts';
import { documentToJson } from '../../../shared/document/to-json.ts';

const golden = (paper: string, file: string) =>
  readFileSync(new URL(`../../golden/${paper}/${file}`, import.meta.url), 'utf8').replace(/^\ufeff/, '');

/** A synthetic paper in the elements of 1995 to 2009: the head in `frontm`, the notes at the end, headings as `tuskop`. */
function asOldPaper(xml: string): string {
  const notes: string[] = [];
  const field = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';
  const text = field(/<tekst status="goed">(.*)<\/tekst>/s)
    .replace(
      /<noot [^>]*><noot\.nr>(.*?)<\/noot\.nr><noot\.al>(.*?)<\/noot\.al><\/noot>/gs,
      (_, mark, said) => {
        notes.push(`<voetnoot nr="${mark}" id="v${notes.length + 1}"><al>${said}</al></voetnoot>`);
        return `<voetref id="v${notes.length}">${mark}</voetref>`;
      },
    )
    .replace(/<tussenkop kopopmaak="(\w+)">(.*?)<\/tussenkop>/gs, '<tuskop letat="$1">$2</tuskop>');
  return `<!DOCTYPE kamerwrk SYSTEM "kamerwrk.dtd"><kamerwrk kamer="2"><metadata/><kop><titel>Kamerstuk</titel></kop>
<frontm><vergjaar>${field(/Vergaderjaar ([\d–]+)/)}</vergjaar><onderw><nummer>${field(/<dossiernr>(.*?)</)}</nummer><naam>${field(/<\/dossiernummer><titel>(.*?)</)}</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr.</ltrlabel><nummer>${field(/<ondernummer [^>]*>(.*?)</)}</nummer><titel>${field(/<\/stuknr><titel>(.*?)</)}</titel>${text}</stuk></body>
<voetref>${notes.join('')}</voetref></kamerwrk>`;
}

test.each(['lange-noten', 'motie', 'schriftelijk-overleg', 'verslag-met-tabellen'])(
  '%s reads the same from XML of the generation before 2010',
  (paper) => {
    const old = asOldPaper(golden(paper, 'paper.xml'));
    expect(old).not.toMatch(/<noot |<tussenkop /);
    expect(documentToJson(documentFromXml(old, 'synthetisch.xml'))).toBe(golden(paper, 'document.json'));
  },
);
