/**
 * A text in printable ASCII, on one line. Letters lose their marks ("Oekraïne" → "Oekraine"), quotes and dashes become
 * plain, the few letters that are no letter with a mark are spelt out. What has no counterpart is left out.
 */
export function asciiOf(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, (character) => spelt[character] ?? character)
    .normalize('NFKD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^\x20-\x7e]/gu, '')
    .replace(/ {2,}/g, ' ');
}

const spelt: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '→': '->',
  '•': '-',
  '·': '-',
  '€': 'EUR ',
  '£': 'GBP ',
  ß: 'ss',
  Æ: 'AE',
  æ: 'ae',
  Ø: 'O',
  ø: 'o',
  Œ: 'OE',
  œ: 'oe',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  ı: 'i',
};
