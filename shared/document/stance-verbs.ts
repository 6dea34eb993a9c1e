import { stanceList } from './stance-list.ts';

/** A verb with which a Dutch cabinet takes a stand, as `stance-list.ts` has it. */
export type StanceVerb = {
  /** The name under which a change of verb is shown. */
  readonly lemma: string;
  /** Forms that stand beside the subject. */
  readonly finite: readonly string[];
  /** Infinitive and participle, after "zal", "blijft", "heeft": by turns, for one verb or two. */
  readonly bare: readonly string[];
  /** One of these must be in the clause, or the verb means something else: "roept … op", "is … voorstander". */
  readonly with: readonly string[];
  /** The same, as the last word of its clause: "stelt … voor" is no "stelt … voor 2026 beschikbaar". */
  readonly last: readonly string[];
  /** One of these besides: "zet … in" is a stand where it is on something, and else what ships are sent with. */
  readonly also: readonly string[];
  /** With one of these it is no stand: "heeft begrip voor de zorgen", "kan zich voorstellen". */
  readonly never: readonly string[];
  readonly why: string;
};

export const stanceVerbs: readonly StanceVerb[] = stanceList
  .trim()
  .split('\n')
  .map((line) => {
    const [verb = '', why = ''] = line.split(' = ');
    const [forms = '', condition = ''] = verb.split(' + ');
    const [lemma = '', finite = '', bare = ''] = forms.split(/: | \/ /);
    const [asked = '', never = ''] = condition.split(/ ?! /);
    const [first = '', also = ''] = asked.split(' & ');
    const needed = listed(first);
    return {
      lemma,
      finite: listed(finite),
      bare: listed(bare),
      with: needed.filter((word) => !word.endsWith('$')),
      last: needed.filter((word) => word.endsWith('$')).map((word) => word.slice(0, -1)),
      also: listed(also),
      never: listed(never),
      why,
    };
  });

const byLemma = new Map(stanceVerbs.map((verb) => [verb.lemma, verb]));

/** The verb of the list by its name. */
export const verbOf = (lemma: string): StanceVerb => byLemma.get(lemma) as StanceVerb;

function listed(words: string): string[] {
  return words === '' || words === '-' ? [] : words.split(' ');
}

/** Verbs that stand before another and say how sure, how binding or how lasting it is. */
export const modalVerbs: Readonly<Record<string, string>> = {
  zal: 'zal',
  zullen: 'zal',
  zou: 'zou',
  zouden: 'zou',
  ga: 'zal',
  gaat: 'zal',
  gaan: 'zal',
  kan: 'kan',
  kunnen: 'kan',
  kon: 'kan',
  konden: 'kan',
  moet: 'moet',
  moeten: 'moet',
  moest: 'moet',
  moesten: 'moet',
  wil: 'wil',
  willen: 'wil',
  wilde: 'wil',
  wilden: 'wil',
  mag: 'mag',
  mogen: 'mag',
  blijf: 'blijft',
  blijft: 'blijft',
  blijven: 'blijft',
  bleef: 'blijft',
  bleven: 'blijft',
  heb: 'heeft',
  heeft: 'heeft',
  hebben: 'heeft',
  had: 'heeft',
  hadden: 'heeft',
};

/**
 * Forms that are a noun as well: behind an article or an adjective "eisen" is no verb ("heeft de eisen ontvangen", "zal nieuwe
 * voorstellen doen").
 */
export const alsoNouns: ReadonlySet<string> = new Set(
  'besluit besluiten delen eis eisen hoop prijzen steun verlangen verzoek verzoeken voorstellen vragen vrees wens wensen'.split(
    ' ',
  ),
);

export const negations: ReadonlySet<string> = new Set([
  'niet',
  'niets',
  'geen',
  'nooit',
  'noch',
  'evenmin',
  'nimmer',
]);
/** After one of these "niet" denies nothing: "niet alleen", "niet in de laatste plaats". */
export const afterNoNegation: ReadonlySet<string> = new Set([
  'alleen',
  'enkel',
  'slechts',
  'louter',
  'zozeer',
  'in',
]);

/** Behind "wil" no wish but a courtesy: "ik wil de Kamer bedanken". */
export const courtesies: ReadonlySet<string> = new Set(
  'bedanken danken feliciteren informeren verwijzen ingaan stilstaan opmerken toelichten aanbieden zeggen stellen meegeven'.split(
    ' ',
  ),
);
