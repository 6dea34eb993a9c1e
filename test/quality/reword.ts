import type { Chance } from '../support/random.ts';

/**
 * A sentence in other words, edited as people edit: words exchanged, for a synonym where there is one, phrases dropped,
 * put in, or exchanged with the phrase behind them. The first word and the last stay, so that it stays one sentence.
 *
 * @param share of the words that are touched
 */
export function reworded(text: string, share: number, words: readonly string[], luck: Chance): string {
  const old = text.split(' ');
  const last = old.length - 1;
  const touched = new Set<number>();
  const goal = Math.max(1, Math.round(last * share));
  const out = old.map((word) => [word]);
  for (let tries = 0; touched.size < goal && tries < 200; tries += 1) {
    const at = 1 + luck.below(last - 1);
    const length = Math.min(1 + luck.below(4), goal - touched.size, last - at);
    const span = Array.from({ length }, (_, step) => at + step);
    if (span.some((place) => touched.has(place))) continue;
    const phrase = span.map((place) => old[place] as string);
    for (const place of span) touched.add(place);
    const choice = luck.next();
    if (choice < 0.15 && swapped(span)) continue;
    for (const place of span) out[place] = [];
    const fresh = phrase.map((word) => synonyms.get(word) ?? luck.pick(words));
    if (choice < 0.65) out[at] = fresh;
    else if (choice < 0.82) out[at] = [...fresh, ...phrase];
  }
  return out.flat().join(' ');

  /** The phrase changes places with as many words behind it. */
  function swapped(span: readonly number[]): boolean {
    const behind = span.map((place) => place + span.length);
    if (behind.some((place) => place >= last || touched.has(place))) return false;
    for (const [step, place] of span.entries()) {
      const other = behind[step] as number;
      out[place] = [old[other] as string];
      out[other] = [old[place] as string];
      touched.add(other);
    }
    return true;
  }
}

/**
 * The same share of the words exchanged, dropped and put in one by one, wherever chance has it: nobody edits so, and no
 * way of marking is both short and quiet then (`docs/comparison.md`).
 */
export function scattered(text: string, share: number, words: readonly string[], luck: Chance): string {
  const old = text.split(' ');
  const touched = new Set(
    luck.shuffled(old.map((_, at) => at).slice(1, -1)).slice(0, Math.max(1, Math.round(old.length * share))),
  );
  return old
    .flatMap((word, at) => {
      if (!touched.has(at)) return [word];
      const choice = luck.next();
      if (choice < 0.6) return [luck.pick(words)];
      return choice < 0.8 ? [] : [word, luck.pick(words)];
    })
    .join(' ');
}

const pairs =
  'ook/eveneens daarom/derhalve echter/evenwel maar/doch ongeveer/circa moet/dient moeten/dienen kan/vermag ' +
  'steunt/onderschrijft verwelkomt/begroet benadrukt/onderstreept vindt/acht bepleit/verlangt vraagt/verzoekt ' +
  'nodig/vereist belangrijk/wezenlijk verhoging/stijging verlaging/daling begin/aanvang eind/slot samen/gezamenlijk ' +
  'bijeenkomst/vergadering lidstaten/landen voorstel/plan besluit/beslissing kosten/uitgaven termijn/periode ' +
  'verwacht/voorzien gedaan/verricht zeer/erg snel/vlot nieuwe/recente grote/forse kleine/geringe over/inzake ' +
  'tussen/onder tijdens/gedurende sinds/vanaf wegens/vanwege volgens/naar krijgt/ontvangt geeft/verleent';

/** Both ways: a synonym of each is the other. */
const synonyms = new Map(
  pairs.split(' ').flatMap((pair) => {
    const [one = '', other = ''] = pair.split('/');
    return [
      [one, other],
      [other, one],
    ];
  }),
);

/** Another figure for one of the figures of a text; undefined where it has none. */
export function refigured(text: string, luck: Chance): string | undefined {
  const digits = [...text.matchAll(/[1-9]/g)].map(({ index }) => index);
  if (digits.length === 0) return undefined;
  const at = luck.pick(digits);
  const digit = 1 + ((Number(text[at]) + luck.below(8)) % 9);
  return text.slice(0, at) + digit + text.slice(at + 1);
}

/**
 * New text about the same things: a sentence with two terms of the text in it, and nothing else of it. The hardest to
 * tell from an edit, because the rare words that mark a pair are there.
 */
export function freshSentence(terms: readonly string[], luck: Chance): string {
  const [one, other] = [luck.pick(terms), luck.pick(terms)];
  return luck.pick(frames).replace('{a}', one).replace('{b}', other);
}

const frames = [
  'Wie {a} zegt, denkt volgens velen niet direct aan {b} of iets dergelijks.',
  'In een bijlage wordt {a} toegelicht, terwijl {b} daar ontbreekt.',
  'Twee leden stelden vragen naar aanleiding van {a} en kregen antwoord over {b}.',
  'Een woordvoerder kon gisteren niets kwijt omtrent {a} dan wel {b}.',
  'De krant bracht {a} in verband met {b}, hetgeen later werd rechtgezet.',
  'Nadere afspraken omtrent {a} blijven uit zolang {b} niet is opgehelderd.',
  'Het rapport wijdt een alinea aan {a} en zwijgt verder van {b}.',
  'Ambtenaren bogen zich vorige week langdurig op {a} en daarna op {b}.',
  'Dat {a} ooit met {b} zou botsen, had niemand bedacht.',
  'Naast {a} verdient volgens critici eigenlijk {b} een eigen hoofdstuk.',
  'Er circuleert een lijst waarop {a} bovenaan staat en {b} onderaan.',
  'Met name {a} roept emoties op, heel anders dan {b} destijds.',
  'Op de website staat sinds kort een filmpje waarin {a} en {b} voorbijkomen.',
  'De rekenkamer vergeleek {a} met {b} en trok geen conclusie.',
];
