import type { Browser } from 'playwright-core';
import { escaped, headingText, type Line, type Paper, type Part } from './paper.ts';

/**
 * A paper as the Kamer prints it, as a PDF: its head, a column of text beside a wide margin or two columns, notes in
 * small type at the foot of the page that calls them, the running foot on each page, words broken at line ends.
 * Chromium sets the lines; where a page ends is decided here, since it has no notes at the foot.
 */
export async function printedPdf(paper: Paper, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  try {
    await page.setContent(printPage(paper));
    await page.addScriptTag({ path: new URL('pages.js', import.meta.url).pathname });
    const setting = {
      columns: paper.columns,
      foot: `Tweede Kamer, vergaderjaar ${paper.years}, ${paper.dossier}, nr. ${paper.number}`,
      id: `kst-${paper.dossier.replace(/\s/g, '')}-${paper.number}`,
      year: paper.years.slice(-4),
    };
    await page.evaluate(`setInPages(${JSON.stringify(setting)})`);
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  } finally {
    await page.close();
  }
}

/** Where a word may be broken: between a vowel and a consonant that another vowel follows. */
const hyphenated = (text: string): string =>
  text.replace(/\p{Ll}{7,}/gu, (word) =>
    word.replace(/(?<=..[aeiou])(?=[bdfgklmnprstvwz][aeiou]\p{Ll})/gu, '\u00ad'),
  );

function printPage(paper: Paper): string {
  const notes: string[] = [];
  const inline = (line: Line): string =>
    line
      .map((run) => {
        if (!('note' in run)) {
          const text = escaped(hyphenated(run.text));
          return run.look ? `<span class="${run.look}">${text}</span>` : text;
        }
        const at = notes.push('') - 1;
        notes[at] = `<div class="noot" id="n${at}"><sup>${run.mark}</sup> ${inline(run.note)}</div>`;
        return `<sup data-note="n${at}">${run.mark}</sup>`;
      })
      .join('');
  const partHtml = (part: Part, at: number): string => {
    const before = paper.parts[at - 1];
    switch (part.kind) {
      case 'heading':
        return `<h3 class="${part.as === 'enclosure' ? 'bijlage' : `kop${part.level}`}">${inline(headingText(part))}</h3>`;
      case 'paragraph':
        return `<p>${inline(part.line)}</p>`;
      case 'item': {
        const mark = part.mark === '-' ? '–' : part.mark;
        return `<p class="item${before?.kind === 'item' ? ' tight' : ''}" style="margin-left:${16 * part.depth}pt">${mark && `<span class="mark">${escaped(mark)}</span>`}${inline(part.line)}</p>`;
      }
      case 'row': {
        const cells = part.cells.map(
          ({ line, columns }) =>
            `<span class="cell" style="grid-column:span ${columns}">${inline(line)}</span>`,
        );
        return `<div class="row${part.isHead ? ' vet' : ''}${before?.kind === 'row' ? '' : ' first'}${paper.parts[at + 1]?.kind === 'row' ? '' : ' last'}" style="grid-template-columns:repeat(${rowWidth(paper, at)},1fr)">${cells.join('')}</div>`;
      }
      case 'signature':
        return `<p class="teken">${part.role && `${escaped(part.role)}<br>`}${escaped(part.name)}</p>`;
    }
  };
  const parts = paper.parts.map(partHtml);
  return `<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>Proef</title><style>${style}</style>
<div id="flow" style="width:${paper.columns === 2 ? 235 : 340}pt">${parts.join('\n')}</div>
<div id="notes" style="width:${paper.columns === 2 ? 235 : 340}pt">${notes.join('\n')}</div>
<div id="head"><p class="kamer">Tweede Kamer der Staten-Generaal<span>2</span></p><p class="jaar">Vergaderjaar ${paper.years}</p>
<p class="dossier"><b>${paper.dossier}</b><b>${escaped(paper.dossiertitel)}</b></p>
<p class="dossier"><b>Nr. ${paper.number}</b><span>${escaped(paper.title)}</span></p></div>
<div id="pages"></div></html>`;
}

/** A cell that goes on over rows leaves fewer cells in the rows below: columns are those of the widest row. */
function rowWidth({ parts }: Paper, at: number): number {
  let first = at;
  while (parts[first - 1]?.kind === 'row') first -= 1;
  const widths: number[] = [];
  for (let row = parts[first]; row?.kind === 'row'; first += 1, row = parts[first]) {
    widths.push(row.cells.reduce((sum, { columns }) => sum + columns, 0));
  }
  return Math.max(...widths);
}

const style = `
@page{size:595pt 842pt;margin:0}
*{margin:0;padding:0;box-sizing:border-box}
body{font:9pt/12pt "Liberation Sans",Arial,sans-serif;hyphens:manual;text-rendering:geometricPrecision}
#flow,#notes{position:absolute;visibility:hidden;left:0;top:0}
p{padding-bottom:12pt}
h3{font-size:9pt;padding:6pt 0 12pt}
.bijlage{font-size:11pt;line-height:14pt;font-weight:bold;padding-top:14pt}
.kop1{font-weight:bold}.kop2{font-weight:normal;font-style:italic}.kop3{font-weight:normal;font-style:italic;font-size:8.5pt}
.cur{font-style:italic}.vet{font-weight:bold}
.item{padding-left:16pt;position:relative}
.mark{position:absolute;left:0}
.row{display:grid;gap:10pt;padding:3pt 0;font-size:8pt;line-height:10pt}.row.first{border-top:1px solid}.row.last{border-bottom:1px solid;padding-bottom:12pt}
.noot{font-size:7pt;line-height:9pt;padding-bottom:1pt}
sup{font-size:60%;line-height:0;vertical-align:4pt}
.page{position:relative;width:595pt;height:842pt;overflow:hidden;break-after:page}
.frame,.foot{position:absolute}
.voet{position:absolute;bottom:30pt;font-size:7pt;line-height:9pt;white-space:pre}
.kamer{font-size:14pt;line-height:18pt;font-weight:bold;padding-bottom:18pt}.kamer span{position:absolute;right:0}
.jaar{border-top:1px solid}
.dossier{display:grid;grid-template-columns:85pt 1fr}
#head{position:absolute;left:60pt;top:40pt;width:475pt}`;
