import { type Cell, escaped, headingText, type Line, type Paper, type Part } from './paper.ts';

/** A paper as its official page: the site around it, notes below the text that begin "X Noot" and their mark. */
export function officialPage(paper: Paper): string {
  const notes: { mark: string; text: string }[] = [];
  const inline = (line: Line): string =>
    line
      .map((run) => {
        if (!('note' in run)) {
          const text = escaped(run.text).replace(
            /(?<=\p{Ll}{6}[aeiou])(?=[bdklmnprst][aeiou]\p{Ll}{3})/u,
            '&shy;',
          );
          return run.look
            ? `<${run.look === 'cur' ? 'em' : 'strong'}>${text}</${run.look === 'cur' ? 'em' : 'strong'}>`
            : text;
        }
        const number = notes.push({ mark: run.mark, text: '' });
        notes[number - 1] = { mark: run.mark, text: inline(run.note) };
        return `<a id="d1e${number}v" class="nootnum" href="#d1e${number}"><sup>${run.mark}</sup></a>`;
      })
      .join('');
  const body: string[] = [];
  const lists: string[] = [];
  const closeLists = (depth: number) => {
    while (lists.length > depth) body.push(`</li></${lists.pop()}>`);
  };
  const cellHtml = (tag: string, { line, columns, rows }: Cell) =>
    `<${tag}${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${inline(line)}</${tag}>`;

  const write = (part: Part, at: number): void => {
    if (part.kind !== 'item') closeLists(0);
    switch (part.kind) {
      case 'paragraph':
        body.push(`<p>${inline(part.line)}</p>`);
        break;
      case 'heading': {
        const tag = `h${part.as === 'enclosure' ? 2 : part.level + 2}`;
        const name =
          part.as === 'enclosure'
            ? 'bijlage_kop'
            : paper.headings === 'divisie'
              ? 'divisie_kop'
              : 'tussenkop';
        body.push(`<${tag} class="${name}"><a id="d16e${at}"></a>${inline(headingText(part))}</${tag}>`);
        break;
      }
      case 'item':
        closeLists(part.depth + 1);
        if (part.mark === '') body.push(`<p>${inline(part.line)}</p>`);
        else {
          if (lists.length > part.depth) body.push('</li>');
          else {
            body.push(`<ul class="${part.mark === '-' ? 'ndash' : 'expliciet nostyle'}">`);
            lists.push('ul');
          }
          body.push(
            `<li><p>${part.mark === '-' ? '' : `<span class="li.nr">${part.mark}</span> `}${inline(part.line)}</p>`,
          );
        }
        break;
      case 'row': {
        if (paper.parts[at - 1]?.kind !== 'row') body.push('<div class="table"><table>');
        body.push(`<tr>${part.cells.map((cell) => cellHtml(part.isHead ? 'th' : 'td', cell)).join('')}</tr>`);
        if (paper.parts[at + 1]?.kind !== 'row') body.push('</table></div>');
        break;
      }
      case 'signature':
        body.push(
          `<p class="ondertekening">${part.role && `<span class="functie">${escaped(part.role)}</span>\n`}<span class="naam"><span class="achternaam">${escaped(part.name)}</span></span></p>`,
        );
    }
  };
  paper.parts.forEach(write);
  closeLists(0);
  const noteHtml = notes.map(
    ({ mark, text }, at) =>
      `<div class="noot" id="d1e${at + 1}"><p><a class="close" href="#d1e${at + 1}v">X</a> Noot<br><span class="noot.nr">${mark}</span>\n${text}</p></div>`,
  );
  return `<!DOCTYPE html>
<html lang="nl">
<head><meta charset="utf-8"><title>Kamerstuk | Overheid.nl &gt; Officiële bekendmakingen</title>
<meta name="OVERHEIDop.dossiernummer" content="${paper.dossier.replace(/\s/g, '')}">
<meta name="OVERHEIDop.ondernummer" content="${paper.number}">
<meta name="OVERHEIDop.dossiertitel" content="${escaped(paper.dossiertitel)}">
<meta name="OVERHEIDop.vergaderjaar" content="${paper.years.replace('–', '-')}">
<script src="popup.js"></script></head>
<body>
<!-- Proef: opmaak in de vorm van de officiële pagina, gemaakt voor kamerdiff. -->
<header><a href="/">Officiële bekendmakingen</a></header>
<nav><p>U bent hier:</p><ol><li>Kamerstuk</li></ol></nav>
<table><tr><th>Datum publicatie</th><th>Organisatie</th></tr><tr><td>03-03-2031</td><td>Tweede Kamer</td></tr></table>
<article><div id="broodtekst" class="stuk broodtekst-container">
<h1 class="dossiertitel"><span class="dossiernummer">${paper.dossier}</span> ${escaped(paper.dossiertitel)}</h1>
<h2 class="stuktitel">Nr. ${paper.number} ${escaped(paper.title)}</h2>
${body.join('\n')}
<div id="noten">
${noteHtml.join('\n')}
</div></div></article>
<a href="#top">Naar boven</a>
<footer>Over deze site</footer>
</body></html>
`;
}
