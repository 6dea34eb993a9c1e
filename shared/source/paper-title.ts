/**
 * The words with which the kind of a paper begins where the register puts it between the dossier's title and the
 * paper's: "NAVO; Brief regering; Geannoteerde agenda …". Old titles have a nought for the letter: "M0tie".
 */
const kindPattern =
  /^(?:gewijzigde |nader gewijzigde |nadere )?(?:brief|motie|amendement|(?:eind|inbreng )?verslag|lijst|nota|memorie|jaarverslag|koninklijke boodschap|voorstel|advies|geleidende brief|rapport|bijlage|begroting|initiatiefnota|initiatiefwetsvoorstel|besluit|wetsvoorstel|stenogram)(?![\p{L}\p{N}])[^;]{0,80}$/iu;

/**
 * The title of the paper itself, and its kind where the title names it. "Dossier title; kind; title" is how the
 * register writes it; before 2010 it has only such titles, later also `documenttitel`, which may hold the kind too.
 * A title of which nothing would be left stays whole.
 *
 * @param dossiertitels as the same record gives them: a dossier's title may hold a "; " itself
 */
export function cutTitle(title: string, dossiertitels: readonly string[]): { title: string; kind?: string } {
  const dossier = dossiertitels.find((prefix) => beginsWith(title, `${prefix}; `));
  const bare = dossier === undefined ? title : title.slice(dossier.length + 2);
  const whole = cutKind(bare);
  if (dossier !== undefined || whole.kind !== undefined) return whole;
  // The dossier's title is missing or written otherwise: what stands before a kind must be it.
  const [, ...rest] = bare.split('; ');
  const inner = cutKind(rest.join('; '));
  if (inner.kind !== undefined) return inner;
  return dossiertitels.length === 0 && rest.length > 0 ? { title: rest.join('; ') } : { title: bare };
}

function cutKind(text: string): { title: string; kind?: string } {
  const end = text.indexOf('; ');
  const first = end < 0 ? text : text.slice(0, end);
  if (!kindPattern.test(first.replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o'))) return { title: text };
  const title = text.slice(end + 2).trim();
  return end < 0 || title === '' ? { title: text } : { title, kind: first };
}

function beginsWith(text: string, prefix: string): boolean {
  return text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
}
