import { expect, test } from 'vitest';
import { documentToMarkdown, documentToText } from '../../../functions/commands/document-text.ts';
import type { Document } from '../../../shared/document/document.ts';

const document: Document = {
  title: 'Brief van de minister',
  dossiernummer: '28676',
  ondernummer: '901',
  publishedOn: '2024-06-21',
  addressee: 'Aan de Voorzitter',
  signatories: [{ role: 'De minister van Defensie,', name: 'A.B. Voorbeeld' }],
  sections: [
    { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Hierbij de agenda.' }] },
    {
      heading: 'Agenda *voorlopig*',
      level: 2,
      blocks: [
        { kind: 'list-item', text: 'Een' },
        { kind: 'list-item', text: 'Twee' },
        { kind: 'paragraph', text: '# geen kop, en 1. geen lijst' },
        { kind: 'paragraph', text: '1. Ook geen lijst' },
        { kind: 'cell', text: '100 < 200' },
      ],
    },
  ],
  footnotes: [{ mark: '1', text: 'Kamerstuk 28 676, nr. 417.' }],
};

test('as Markdown each heading, item, paragraph and note stands as such, and a mark in a text is none', () => {
  expect(documentToMarkdown(document)).toBe(
    [
      '# Brief van de minister',
      'Hierbij de agenda.',
      '### Agenda \\*voorlopig\\*',
      '- Een\n- Twee',
      '\\# geen kop, en 1. geen lijst',
      '1\\. Ook geen lijst',
      '100 \\< 200',
      '[^1]: Kamerstuk 28 676, nr. 417.\n',
    ].join('\n\n'),
  );
});

test('as text it says what was read, the head of the paper first', () => {
  expect(documentToText(document)).toBe(
    [
      'title:   Brief van de minister\ndossier: 28676, nr. 901\ndate:    2024-06-21\nto:      Aan de Voorzitter\nsigned:  De minister van Defensie, A.B. Voorbeeld',
      'Hierbij de agenda.',
      '== Agenda *voorlopig*',
      '  - Een\n  - Twee',
      '# geen kop, en 1. geen lijst',
      '1. Ook geen lijst',
      '100 < 200',
      '(1) Kamerstuk 28 676, nr. 417.\n',
    ].join('\n\n'),
  );
});
