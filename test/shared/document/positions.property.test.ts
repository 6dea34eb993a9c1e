import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionsOf } from '../../../shared/document/positions.ts';
import { modalVerbs, stanceVerbs } from '../../../shared/document/stance-verbs.ts';

// Sentences of chance, from the words that the rules ask for: synthetic.
const holders =
  'het kabinet Nederland de Minister van Defensie ik wij mij mijn inzet oordeel positie Zweden'.split(' ');
const others =
  'wat betreft dat om te is er niet en maar waaronder ook samen met door voor naar aan weten die zich zorgen'.split(
    ' ',
  );
const forms = stanceVerbs.flatMap(({ finite, bare, with: needed }) => [...finite, ...bare, ...needed]);
const word = fc.oneof(
  fc.constantFrom(...holders),
  fc.constantFrom(...others, ...Object.keys(modalVerbs)),
  fc.constantFrom(...forms),
);
const mark = fc.constantFrom('', '', '', '', ',', ';', ':', '.', ')', '?');
const sentence = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 14 })
  .map((words) => words.map(([text, behind]) => text + behind).join(' '));

test('no row of words is too odd to be read, and a stand is told of who is named there', () => {
  fc.assert(
    fc.property(sentence, fc.boolean(), (text, isOwn) => {
      for (const { holder } of positionsOf([{ id: 's1', section: 's1', kind: 'sentence', text }], {
        isOwn,
      }))
        for (const part of holder.split(/,? /)) expect(text).toContain(part);
    }),
    { numRuns: 20_000 },
  );
});
