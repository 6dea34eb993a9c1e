import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../shared/document/normalise.ts';

describe('normaliseText', () => {
  test('makes one plain space of every run of white space, and none at the ends', () => {
    expect(normaliseText('\u00a0 28\u00a0676,\r\n\tnr.\u2009439 \u2028')).toBe('28 676, nr. 439');
  });

  test('takes out what no reader sees: soft hyphens, joiners, marks of direction, control characters', () => {
    expect(normaliseText('veilig\u00adheid \u200bNA\u2060VO\ufeff \u202eabc\u202c\u0007')).toBe(
      'veiligheid NAVO abc',
    );
  });

  test('keeps the joiner inside an emoji', () => {
    expect(normaliseText('👩\u200d🚀 a\u200db')).toBe('👩\u200d🚀 ab');
  });

  test('composes letters and their marks', () => {
    expect(normaliseText('Oekrai\u0308ne')).toBe('Oekraïne');
  });

  test('spells out ligatures of type and makes hyphens of U+2010 and U+2011', () => {
    expect(normaliseText('eﬀect, oﬃcieel, ĳver, NAVO\u2011top, EU\u2010NAVO')).toBe(
      'effect, officieel, ijver, NAVO-top, EU-NAVO',
    );
  });

  test('leaves quotes and dashes as printed', () => {
    const printed = '«genodigde», ’s-Gravenhage 2022–2023 — “ja”';
    expect(normaliseText(printed)).toBe(printed);
  });

  test('makes U+FFFD of half a surrogate pair', () => {
    expect(normaliseText('a\ud83d b')).toBe('a\ufffd b');
  });

  test('takes a million marks on one letter in its stride, and keeps thirty', () => {
    const started = performance.now();
    expect(normaliseText(`q${'\u0301\u0316'.repeat(500_000)}`)).toHaveLength(31);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('done twice is done once', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const marks = fc.array(
      fc.constantFrom('\u0344', '\u0301', 'q', '\u200d', '👩', '\u200b', ' ', '\u00a0', 'ﬁ'),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          marks.map((all) => all.join('')),
        ),
        (any) => {
          const once = normaliseText(any);
          expect(normaliseText(once)).toBe(once);
        },
      ),
    );
  });
});
