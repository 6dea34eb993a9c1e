import { describe, expect, test } from 'vitest';
import { documentFromJson } from '../../../shared/document/from-json.ts';
import { ParseError } from '../../../shared/errors.ts';

const read = (value: unknown) => documentFromJson(JSON.stringify(value), 'stuk.json');
function refusal(json: string): string {
  try {
    documentFromJson(json, 'stuk.json');
  } catch (error) {
    return error instanceof ParseError ? error.reason : `not a ParseError: ${error}`;
  }
  return 'read';
}

describe('a document as JSON', () => {
  test('is normalised; what is empty is left out, what is null is absent, further fields are passed over', () => {
    expect(
      read({
        title: ' Een\u00a0titel ',
        dossiernummer: '28676',
        ondernummer: null,
        kind: 'verslag',
        signatories: [],
        sections: [
          {
            heading: ' ',
            level: 1,
            blocks: [
              { kind: 'paragraph', text: 'Een  zin.' },
              { kind: 'cell', text: '\u200b' },
            ],
          },
        ],
      }),
    ).toEqual({
      title: 'Een titel',
      dossiernummer: '28676',
      sections: [{ heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Een zin.' }] }],
      footnotes: [],
    });
  });

  const section = { heading: null, level: 1, blocks: [] };
  test.each([
    [{ sections: [] }, 'found nothing for the field "title", expected a value of type string'],
    [{ title: '', sections: {} }, 'found an object for the field "sections", expected a value of type array'],
    [
      { title: '', sections: [section, { ...section, blocks: [{ kind: 'kop', text: '' }] }] },
      'found "kop" for the field "sections[1].blocks[0].kind", expected one of "paragraph", "list-item", "cell"',
    ],
    [
      { title: '', sections: [{ ...section, level: 0 }] },
      'found 0 for the field "sections[0].level", expected at least 1',
    ],
    [
      { title: '', publishedOn: '2023-02-31', sections: [] },
      'found "2023-02-31" for the field "publishedOn", expected a day such as "2023-06-30"',
    ],
    [[], 'found a list for the whole of it, expected a value of type object'],
  ])('%j is refused by the name of its field', (value, reason) => {
    expect(refusal(JSON.stringify(value))).toBe(reason);
  });

  test('that is no JSON is refused in one line', () => {
    expect(refusal('{"title":\n')).toMatch(/^found no JSON \(.+\), expected a document as JSON$/);
  });
});
