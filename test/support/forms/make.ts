import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launch } from '../../browser/chromium.ts';
import { handWrittenMarkdown } from './markdown.ts';
import { officialPage } from './official-page.ts';
import { officialXml } from './official-xml.ts';
import { paperFrom } from './paper.ts';
import { printedPdf } from './print.ts';
import { wordFile } from './word.ts';

/**
 * Makes the forms of every golden paper anew from its `source.txt`: `npx tsx test/support/forms/make.ts [paper…]`.
 * Kept and not made by the tests, since printing takes a browser. What is in a folder already in another hand's form stays.
 */
const golden = new URL('../../golden/', import.meta.url).pathname;
const path = findChromium();
if (path === undefined) throw new Error('Printing takes Chromium.');
const browser = await launch(path);
const wanted = process.argv.slice(2);
try {
  for (const name of readdirSync(golden).filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const folder = join(golden, name);
    if (!readdirSync(folder).includes('source.txt')) continue;
    const paper = paperFrom(readFileSync(join(folder, 'source.txt'), 'utf8'));
    const write = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content);
    if (name !== 'kst-28676-439') {
      write('paper.xml', officialXml(paper));
      write('paper.html', officialPage(paper));
      write('paper.md', handWrittenMarkdown(paper));
    }
    write('paper.docx', wordFile(paper));
    write('paper.pdf', await printedPdf(paper, browser));
  }
} finally {
  await browser.close();
}
