import fc from 'fast-check';
import type { Document } from '../../shared/document/document.ts';
import { normaliseText } from '../../shared/document/normalise.ts';

/** A document from lines: "# Kop" begins a section, an empty line a paragraph; the rest is text. */
export function documentOf(source: string): Document {
  const sections: { heading: string | null; level: number; blocks: { kind: 'paragraph'; text: string }[] }[] =
    [];
  for (const part of source.split(/\n\s*\n/).map((text) => text.trim())) {
    if (part === '') continue;
    const heading = /^(#+)\s+(.*)$/.exec(part);
    if (heading)
      sections.push({ heading: normaliseText(heading[2] ?? ''), level: heading[1]?.length ?? 1, blocks: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
      const text = normaliseText(part);
      if (text) sections.at(-1)?.blocks.push({ kind: 'paragraph', text });
    }
  }
  return { title: 'Synthetisch', sections, footnotes: [] };
}

const dutchWords =
  'de het een van voor met niet kabinet Nederland NAVO bondgenoten Oekraïne steunt verwelkomt onderstreept belang ' +
  'afschrikking verdediging samenwerking land-, lucht- EUR 100 miljoen 2% € 35.000.000 2023 nr. 417 Kamerstuk ' +
  'Washington D.C. «genodigde» trans-Atlantische EU-NAVO capaciteiten zal blijft moet (DIP) jl.';

/** Words that meet often, so that generated texts have much in common and little order. */
const word = fc.constantFrom(...dutchWords.split(' '));

const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '?', '!', ';', ''))
  .map(([words, stop]) => words.join(' ') + stop);

/** Scripts, signs and sequences that break a careless tokeniser. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '👩‍👩‍👧‍👦 🇳🇱 👍🏽',
    'שלום עולם',
    'مرحبا بالعالم ٢٪',
    'e\u0301e\u0301 a\u0323\u0302',
    '\u202Eomgekeerd\u202C',
    'ﬁnanciële ﬂexibiliteit',
    '…—–-·•',
    '<script>alert(1)</script>',
    '$ 5 € 3 £ 7',
    'a'.repeat(300),
    '12 3 1 23',
    '.',
    '漢字 かな',
  ),
);

const paragraph = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: hostile },
);

const section = fc.record({
  heading: fc.option(fc.oneof(sentence, hostile), { nil: null }),
  level: fc.integer({ min: 1, max: 4 }),
  blocks: fc.array(
    fc.record({
      kind: fc.constantFrom('paragraph' as const, 'list-item' as const, 'cell' as const),
      text: paragraph,
    }),
    { maxLength: 5 },
  ),
});

/** Any document a reader could give: its texts are normalised, and none is empty. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    sections: fc.array(section, { maxLength: 5 }),
    footnotes: fc.array(fc.record({ mark: fc.constantFrom('1', '2', '*'), text: paragraph }), {
      maxLength: 3,
    }),
  })
  .map(({ sections, footnotes }) => ({
    title: 'Synthetisch',
    sections: sections.map((one) => ({
      ...one,
      heading: one.heading === null ? null : normaliseText(one.heading) || null,
      blocks: one.blocks
        .map((block) => ({ ...block, text: normaliseText(block.text) }))
        .filter(({ text }) => text !== ''),
    })),
    footnotes: footnotes
      .map((note) => ({ ...note, text: normaliseText(note.text) }))
      .filter(({ text }) => text !== ''),
  }));

/** Two documents, the second often made of pieces of the first: so that all kinds of change occur. */
export const anyPair: fc.Arbitrary<readonly [Document, Document]> = fc
  .tuple(anyDocument, anyDocument, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), fc.boolean())
  .map(([one, other, picks, mixed]) => [one, mixed ? mixture(one, other, picks) : other] as const);

function mixture(one: Document, other: Document, picks: readonly number[]): Document {
  const all = [...one.sections, ...other.sections];
  if (all.length === 0) return other;
  const sections = picks.map((pick) => all[pick % all.length] as Document['sections'][number]);
  return {
    ...one,
    sections: sections.map((part, at) => ({
      ...part,
      blocks: at % 2 ? [...part.blocks].reverse() : part.blocks,
    })),
    footnotes: [...other.footnotes, ...one.footnotes],
  };
}
