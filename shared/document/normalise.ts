/**
 * The text as every part of kamerdiff compares and shows it: NFC, one plain space between words, none at the ends.
 *
 * Out go characters that no reader sees: soft hyphens, zero-width spaces and joiners (but not the joiner inside an
 * emoji), control characters, and the marks that turn the direction of writing, with which a text could be shown
 * otherwise than it reads. The hyphens U+2010 and U+2011 become "-", ligatures of type ("ﬁ", "ĳ") their letters, and
 * half a surrogate pair U+FFFD. Of more than thirty marks on one letter the rest goes too: no script has them, and
 * NFC takes quadratic time to put them in order. Quotes and dashes stay as printed. Normalising twice is normalising once.
 */
export function normaliseText(text: string): string {
  if (!unusual.test(text)) return text;
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  const visible = unseen.test(wellFormed) ? wellFormed.replace(unseenAll, '') : wellFormed;
  const letters = special.test(visible)
    ? visible.replace(specialAll, (character) => replacements[character] ?? character)
    : visible;
  const spaced = letters.replace(/[\s\u0085\u180e]+/g, ' ').replace(/^ | $/g, '');
  // Once more after NFC, which makes two marks of some.
  return withoutPiles(withoutPiles(spaced).normalize('NFC'));
}

function withoutPiles(text: string): string {
  return pile.test(text) ? text.replace(pileAll, '$1') : text;
}

const pile = /\p{M}{31}/u;
const pileAll = /(\p{M}{30})\p{M}+/gu;

/** Anything but the letters, digits and marks of Latin-1, the usual quotes and dashes, and single spaces between them. */
const unusual = /[^ -~¡-¬®-ÿ–—‘’“”€…]| {2}|^ | $/;

const unseenSource =
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u200b\\u200c\\u200e\\u200f' +
  '\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]|\\u200d(?!\\p{Extended_Pictographic})';
const unseen = new RegExp(unseenSource, 'u');
const unseenAll = new RegExp(unseenSource, 'gu');

const replacements: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
};
const specialSource = `[${Object.keys(replacements).join('')}]`;
const special = new RegExp(specialSource);
const specialAll = new RegExp(specialSource, 'g');
