import { type StanceVerb, stanceVerbs } from './stance-verbs.ts';

/**
 * The forms of the verbs of the list, each with the verbs it may be of. Most stand in the list; what follows from those by
 * rule is made here: "ik steun" of "steunt", "instemt" of "stemt … in".
 */

/** Beside the subject of a main clause: "steunt", "stemt … in". */
export const finiteForms = formsOf(({ finite }) => finite);

/** The same where the subject is "ik". */
export const ownForms = formsOf((verb) => [ownForm(verb), ...verb.finite.slice(2)]);

/** Infinitive and participle, after "zal", "blijft", "heeft". */
export const bareForms = formsOf(({ bare }) => bare);

/** After "wordt" and "is": "gesteund", "afgewezen". */
export const participles = formsOf(({ bare, lemma }) =>
  lemma.startsWith('zich ') ? [] : bare.filter((_, at) => at % 2 === 1),
);

/** In one, at the end of a subordinate clause: "instemt", "afwijst". */
export const joinedForms = formsOf((verb) => {
  const particle = particleOf(verb);
  return particle === '' ? [] : verb.finite.map((form) => particle + form);
});

/** Of "wijst, wijzen" "wijs": without the "t" that is no part of the stem, as it is of "pleit". */
function ownForm({ finite: [one = '', more = ''] }: StanceVerb): string {
  const irregular = { is: 'ben', gaat: 'ga', heeft: 'heb', staat: 'sta' }[one];
  if (irregular !== undefined) return irregular;
  return one.endsWith('t') && !more.endsWith('ten') ? one.slice(0, -1) : one;
}

/** What a separable verb puts before itself in the infinitive: of "stemmen, instemmen" it is "in". */
function particleOf({ finite: [, more = ''], bare: [infinitive = ''] }: StanceVerb): string {
  return more !== '' && infinitive.endsWith(more) ? infinitive.slice(0, -more.length) : '';
}

function formsOf(of: (verb: StanceVerb) => readonly string[]): ReadonlyMap<string, readonly StanceVerb[]> {
  const forms = new Map<string, StanceVerb[]>();
  for (const verb of stanceVerbs) {
    for (const form of of(verb)) {
      if (form === '') continue;
      const known = forms.get(form);
      if (known === undefined) forms.set(form, [verb]);
      else if (known.at(-1) !== verb) known.push(verb);
    }
  }
  return forms;
}
