import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { inputFormatOf, readDocument } from '../../../shared/document/read.ts';
import { documentToJson } from '../../../shared/document/to-json.ts';
import { type Line, type Part, paperFrom } from '../../support/forms/paper.ts';

const golden = new URL('../../golden/', import.meta.url).pathname;
const papers = readdirSync(golden).filter((name) => existsSync(join(golden, name, 'source.txt')));
const forms = papers.flatMap((paper) =>
  readdirSync(join(golden, paper))
    .filter((file) => file !== 'source.txt' && !/^\.|README/.test(file))
    .map((file) => ({ paper, file })),
);
const documentOf = (paper: string) => readFileSync(join(golden, paper, 'document.json'), 'utf8');

test('one real paper and six synthetic ones are kept in many forms', () => {
  expect(papers).toEqual([
    'agenda-met-bijlagen',
    'kst-28676-439',
    'lange-noten',
    'motie',
    'schriftelijk-overleg',
    'verslag-met-tabellen',
    'vragen-en-antwoorden',
  ]);
  const extensions = (paper: string) =>
    forms
      .filter((form) => form.paper === paper)
      .map(({ file }) => file.slice(file.lastIndexOf('.') + 1))
      .sort();
  for (const paper of papers) {
    expect(extensions(paper).filter((one) => one !== 'txt')).toEqual([
      'docx',
      'html',
      'json',
      'md',
      'pdf',
      'xml',
    ]);
  }
});

describe.each(forms)('$paper as $file', ({ paper, file }) => {
  test('is the same document: head, headings, levels, items, cells, notes', async () => {
    const format = inputFormatOf(file);
    if (format === undefined) throw new Error(`${file} has no format`);
    const read = await readDocument(readFileSync(join(golden, paper, file)), { format, name: file });
    expect(documentToJson(format === 'md' ? withMarksOf(read, paper) : read)).toBe(documentOf(paper));
  });
});

/** In Markdown each note has a mark of its own, where in print marks start again. */
function withMarksOf(document: Document, paper: string): Document {
  const { footnotes } = JSON.parse(documentOf(paper)) as Document;
  expect(new Set(document.footnotes.map(({ mark }) => mark)).size).toBe(document.footnotes.length);
  return {
    ...document,
    footnotes: document.footnotes.map(({ text }, at) => ({ mark: footnotes[at]?.mark ?? '', text })),
  };
}

describe.each(papers)('%s', (paper) => {
  test('has every word of its source in its document', () => {
    const { parts } = paperFrom(readFileSync(join(golden, paper, 'source.txt'), 'utf8'));
    const said = parts.flatMap(textsOfPart).filter((text) => !isDay.test(text));
    const words = said.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
    const kept = documentOf(paper);
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  });
});

/** Its words are in a field, in another notation. */
const isDay = /^(?:Vastgesteld|Voorgesteld|Den Haag,) /;

function textsOfPart(part: Part): string[] {
  switch (part.kind) {
    case 'row':
      return part.cells.flatMap(({ line }) => textsOfLine(line));
    case 'signature':
      return [part.role.replace(/^De /, ''), part.name];
    default:
      return textsOfLine(part.line);
  }
}

const textsOfLine = (line: Line): string[] =>
  line.flatMap((run) => ('note' in run ? textsOfLine(run.note) : [run.text]));
