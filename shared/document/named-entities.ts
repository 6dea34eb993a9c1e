/** Latin-1 from U+00A0 on, in order, and what else print has by name. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';
const print: Readonly<Record<string, string>> = {
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  bull: '•',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  trade: '™',
  minus: '−',
  le: '≤',
  ge: '≥',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};
const signs: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...Object.entries(print),
]);

/**
 * The text with "&euml;" as "ë": XML of before 2010 has its letters so, by a document type that is not read, and people
 * write them in Markdown. Those of XML itself ("&amp;") stay as they are, and so does any other name: nothing is expanded.
 */
export function withNamedSigns(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([A-Za-z]{2,8}\d{0,2});/g, (written, name: string) => signs.get(name) ?? written);
}
