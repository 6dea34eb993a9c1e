import { docxOf } from '../docx.ts';
import { escaped, headingText, type Line, type Paper, type Part } from './paper.ts';

/** A paper as a ministry's Word file: headings by style, real numbering, real notes, merged cells; words in odd runs. */
export function wordFile(paper: Paper): Uint8Array {
  const notes: Record<string, string> = {};
  const lists = new Map<string, number>();
  const run = (text: string, properties = '') =>
    `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const inline = (line: Line): string =>
    line
      .map((one) => {
        if (!('note' in one)) {
          const properties = one.look ? (one.look === 'cur' ? '<w:i/>' : '<w:b/>') : '';
          // Word parts a run anywhere, for reasons of its own, and hyphenates with marks of its own.
          const middle = Math.floor(one.text.length / 2);
          const [left, right] = [one.text.slice(0, middle), one.text.slice(middle)];
          const inWord = /\p{Ll}$/u.test(left) && /^\p{Ll}/u.test(right);
          return `${run(left, properties)}<w:proofErr w:type="spellStart"/>${inWord ? '<w:r><w:softHyphen/></w:r>' : ''}${run(right, properties)}`;
        }
        const id = Object.keys(notes).length + 1;
        notes[id] = '';
        notes[id] = inline(one.note);
        return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${one.mark}</w:t></w:r>`;
      })
      .join('');
  const paragraph = (inside: string, properties = '') =>
    `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
  /** A list of its own for every list of the paper, of the form that its first mark has. */
  const listOf = (mark: string): number => {
    const key = `${lists.size} ${mark}`;
    lists.set(key, lists.size + 1);
    return lists.size;
  };
  const numIds: number[] = [];
  const partXml = (part: Part, at: number): string => {
    const before = paper.parts[at - 1];
    if (part.kind !== 'item') numIds.length = 0;
    switch (part.kind) {
      case 'heading':
        return paragraph(inline(headingText(part)), `<w:pStyle w:val="Kop${part.level}"/>`);
      case 'paragraph':
        return paragraph(inline(part.line));
      case 'item': {
        numIds.length = Math.min(numIds.length, part.depth + 1);
        if (part.mark === '')
          return paragraph(inline(part.line), `<w:ind w:left="${720 * (part.depth + 1)}"/>`);
        numIds[part.depth] ??= listOf(part.mark);
        return paragraph(
          inline(part.line),
          `<w:numPr><w:ilvl w:val="${part.depth}"/><w:numId w:val="${numIds[part.depth]}"/></w:numPr>`,
        );
      }
      case 'row': {
        const cells = part.cells.map(({ line, columns, rows }) => {
          const spans = `${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${rows > 1 ? '<w:vMerge w:val="restart"/>' : ''}`;
          return `<w:tc><w:tcPr>${spans}</w:tcPr>${paragraph(inline(line))}</w:tc>`;
        });
        const first = before?.kind === 'row' ? '' : '<w:tbl><w:tblPr/><w:tblGrid/>';
        const last = paper.parts[at + 1]?.kind === 'row' ? '' : '</w:tbl>';
        return `${first}<w:tr>${cells.join('')}</w:tr>${last}`;
      }
      case 'signature':
        return `${part.role && paragraph(run(part.role))}${paragraph(run(part.name))}`;
    }
  };
  const body = paper.parts.map(partXml);
  const head = [
    `Tweede Kamer der Staten-Generaal`,
    `Vergaderjaar ${paper.years}`,
    `${paper.dossier} ${paper.dossiertitel}`,
    `Nr. ${paper.number} ${paper.title}`,
  ];
  return docxOf(
    `${head.map((text) => paragraph(run(text))).join('')}${body.join('')}`,
    notes,
    numbering([...lists.keys()]),
  );
}

const numberForms: readonly (readonly [RegExp, string])[] = [
  [/^\d/, 'decimal'],
  [/^[ivx]+[.)]$/, 'lowerRoman'],
  [/^[a-z]/, 'lowerLetter'],
  [/^[A-Z]/, 'upperLetter'],
];

function numbering(lists: readonly string[]): string {
  const abstracts = lists.map((key, at) => {
    const mark = key.slice(key.indexOf(' ') + 1);
    const form = numberForms.find(([pattern]) => pattern.test(mark))?.[1] ?? 'bullet';
    const close = mark.slice(-1);
    const levels = Array.from({ length: 4 }, (_, level) => {
      const text = form === 'bullet' ? '\uf0b7' : `%${level + 1}${close}`;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    });
    return `<w:abstractNum w:abstractNumId="${at + 1}">${levels.join('')}</w:abstractNum>`;
  });
  const numbers = lists.map(
    (_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`,
  );
  return abstracts.join('') + numbers.join('');
}
