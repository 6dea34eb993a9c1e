import type { Change } from '../comparison/comparison.ts';
import { nameOfHeading } from '../comparison/headings.ts';
import type { DocumentInfo } from '../document/document.ts';
import { latin } from '../document/latin.ts';
import type { Language } from '../watchlist.ts';
import { type ChangedFact, changedFacts } from './changed-facts.ts';
import { changedPositions } from './changed-positions.ts';
import { headChanges, headText } from './head-changes.ts';
import { quote } from './language.ts';
import type { Report } from './report.ts';
import { isMostlyRewritten } from './rewritten.ts';
import { capitalised, oneLine, shorten } from './shorten.ts';
import { rowName, tableRowsIn } from './table-rows.ts';
import { type Texts, textsIn } from './texts.ts';

/** No headline is longer, in UTF-16 units: what fits one line of a mail program and two on a phone. */
export const headlineLimit = 160;

type Parts = Pick<Report, 'reason' | 'sections' | 'facts' | 'positions' | 'rows'> & {
  readonly before?: DocumentInfo;
  readonly after?: DocumentInfo;
  readonly changes: readonly Change[];
  readonly counts: Pick<Report['summary'], 'sections' | 'sentences'>;
  readonly similarity: number;
};

/**
 * One sentence that says what changed most and can be quoted: at most two figures or stands that changed, then sections that
 * are new or gone, by their headings, then how many sentences. The fullest that fits, and nothing in it is cut.
 *
 * A figure leads only where the very sentence is in both papers. The days of a meeting differ between any two papers
 * of a series, and so do its years: they lead only in a revision, where nothing need have changed at all, and days also
 * in another paper that says mostly the same, as a motion that replaces one.
 */
export function headlineOf(report: Parts, language: Language): string {
  const texts = textsIn(language);
  const { sentences } = report.counts;
  const differing = sentences.reworded + sentences.added + sentences.removed;
  if (differing === 0) {
    if (sentences.moved > 0) return texts.headline.onlyMoved(sentences.moved);
    const [head] = headChanges(report);
    return head === undefined
      ? texts.headline.nothing(sentences.same)
      : texts.headline.onlyHead(headText(head, language, texts));
  }
  const figures = leadingFacts(report, texts);
  const stands = leadingPosition(report, texts);
  // The first figure, the stand, the second figure; a stand that is too long to be quoted gives way to the figure.
  const leads = [[...figures.slice(0, 1), ...stands, ...figures.slice(1)], figures];
  const headings = headingsOf(report);
  const counts = { full: texts.headline.counts(sentences), short: texts.headline.differing(differing) };
  const attempts = ladder.flatMap(([facts, names, count]) =>
    leads.map((leading) => {
      const parts = [
        ...leading.slice(0, facts),
        ...naming(headings.added, names, texts.headline.added, texts.headline.addedCount, language),
        ...naming(headings.removed, names, texts.headline.removed, texts.headline.removedCount, language),
        counts[count],
      ];
      return capitalised(`${parts.join('; ')}.`);
    }),
  );
  return attempts.find((attempt) => attempt.length <= headlineLimit) ?? (attempts.at(-1) as string);
}

/** What to give up, step by step: how many figures and stands, how many headings of a kind by name, and how full the counts. */
const ladder: readonly (readonly [facts: number, names: number, counts: 'full' | 'short'])[] = [
  [2, 3, 'full'],
  [2, 3, 'short'],
  [2, 1, 'full'],
  [2, 1, 'short'],
  [1, 3, 'full'],
  [1, 3, 'short'],
  [1, 2, 'short'],
  [1, 1, 'full'],
  [1, 1, 'short'],
  [2, 0, 'short'],
  [1, 0, 'full'],
  [1, 0, 'short'],
  [0, 2, 'full'],
  [0, 1, 'full'],
  [0, 1, 'short'],
  [0, 0, 'full'],
  [0, 0, 'short'],
];

/** So many headings by name, and how many there are besides; only how many, where none is named or can be. */
function naming(
  headings: readonly string[],
  most: number,
  named: (names: readonly string[], others: number) => string,
  counted: (count: number) => string,
  language: Language,
): readonly string[] {
  if (headings.length === 0) return [];
  const names = headings
    .flatMap((heading) => shorten(oneLine(heading), 60) ?? [])
    .slice(0, most)
    .map((heading) => quote(heading, language));
  return [names.length === 0 ? counted(headings.length) : named(names, headings.length - names.length)];
}

/**
 * The headings of what is new and what is gone, without their numbers. A question is named by what it asks, since its
 * number says nothing, and its answer not besides.
 */
function headingsOf({ sections, changes }: Parts): Readonly<Record<'added' | 'removed', string[]>> {
  const texts = new Map(
    changes.flatMap(({ before, after }) => [
      ...before.map(({ id, text }) => [`before ${id}`, text] as const),
      ...after.map(({ id, text }) => [`after ${id}`, text] as const),
    ]),
  );
  const headings = (kind: 'added' | 'removed', side: 'before' | 'after') =>
    sections.flatMap((section) => {
      const [ref] = section[side];
      const heading = ref?.path.at(-1) ?? '';
      if (section.kind !== kind || ref === undefined || heading === '' || answer.test(heading)) return [];
      if (question.test(heading)) return [texts.get(`${side} ${ref.id}.p1.z1`) ?? heading];
      return [nameOfHeading(heading) || heading];
    });
  return { added: headings('added', 'after'), removed: headings('removed', 'before') };
}

const question = /^vraag \d{1,4}\.?$/i;
const answer = /^antwoord \d{1,4}\.?$/i;

function leadingFacts(report: Parts, texts: Texts): readonly string[] {
  const byId = new Map(report.changes.map((change) => [change.id, change]));
  const rows = tableRowsIn(report);
  const isRevision = report.reason.kind === 'revision';
  const like = { isRevision, isNear: isRevision || report.similarity >= near };
  const weighed = changedFacts(report)
    .map((fact) => ({ fact, weight: weightOf(fact, like) }))
    .filter(({ weight }) => weight > 0);
  const hasFigure = weighed.some(({ weight }) => weight > 1);
  return weighed
    .filter(({ weight }) => isRevision || !hasFigure || weight > 1)
    .map(({ fact, weight }) => ({ fact, weight: weight * fact.changeIds.length }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 2)
    .map(({ fact }) => {
      const id = fact.changeIds[0];
      const row = rows.of({ id });
      return { ...fact, name: row && rowName(row, { id }), about: aboutOf(fact, byId.get(id)) };
    })
    .map(({ kind, name, about, before, after }, at, all) => {
      const last = all[at - 1];
      const isMore =
        last !== undefined &&
        last.name === name &&
        (name !== undefined || (about === '' && last.kind === kind));
      const label = at === 0 ? texts.fact[kind] : texts.fact[kind].toLowerCase();
      const what = name === undefined ? label + about : oneLine(name);
      return `${isMore ? '' : `${what}: `}${before} → ${after}`;
    });
}

/**
 * The stand that changed most: one that is denied now or no longer goes before one with another verb. Another modality
 * alone, "zal steunen" for "steunt", is often the time of the paper, and leads no headline; nor does a sentence of which
 * little was kept.
 */
function leadingPosition(report: Parts, texts: Texts): readonly string[] {
  const rewritten = new Set(report.changes.filter(isMostlyRewritten).map(({ id }) => id));
  const changed = changedPositions(report).filter(
    ({ differs, changeId }) => differs.some((one) => one !== 'modality') && !rewritten.has(changeId),
  );
  const first = changed.find(({ differs }) => differs.includes('negation')) ?? changed[0];
  return first === undefined ? [] : [texts.headline.position(first.before.text, first.after.text)];
}

/** What both papers must have in common, as a share of their words, for a day to be news. */
const near = 0.7;

function weightOf(
  { kind, before, after }: ChangedFact,
  { isRevision, isNear }: { readonly isRevision: boolean; readonly isNear: boolean },
): number {
  // The same print on both sides is a change of unit or of year that the words around it tell: nothing to quote.
  if (before === null || after === null || before === after) return 0;
  switch (kind) {
    case 'amount':
    case 'percentage':
      return 3;
    case 'number':
      return isRevision || !(isYear(before) && isYear(after)) ? 2 : 0;
    case 'date':
      return isRevision || (isNear && !isYear(before)) ? 1 : 0;
    case 'meeting':
    case 'motion':
    case 'country':
    case 'organisation':
      return isRevision ? 1 : 0;
    case 'reference':
      return 0;
  }
}

const isYear = (text: string): boolean => /^(?:19|20|21)\d\d$/.test(text);

/** " van het bbp": what the figure is of, where both sentences go on with just the same words. */
function aboutOf(
  { before, after }: Pick<ChangedFact, 'before' | 'after'>,
  change: Change | undefined,
): string {
  const tail = (fact: string | null, sentences: Change['before'] | Change['after']): string | undefined => {
    const text = sentences.map((sentence) => sentence.text).join(' ');
    const at = fact === null ? -1 : text.indexOf(fact);
    if (fact === null || at < 0) return undefined;
    const rest = text.slice(at + fact.length, at + fact.length + 80);
    const length = /^ van (?:de |het |ons |onze )?[A-Za-z0-9-]+/.exec(latin(rest))?.[0].length ?? 0;
    return length < 50 ? rest.slice(0, length) : '';
  };
  const was = change && tail(before, change.before);
  return was !== undefined && was === tail(after, change?.after ?? []) ? was : '';
}
