import type { Change, SectionChange } from '../comparison/comparison.ts';
import type { Language } from '../watchlist.ts';
import { type ChangedFact, changedFacts } from './changed-facts.ts';
import { printList } from './language.ts';
import type { Report } from './report.ts';
import { oneLine, shorten } from './shorten.ts';
import { type Texts, textsIn } from './texts.ts';

/** No headline is longer, in UTF-16 units: what fits one line of a mail program and two on a phone. */
export const headlineLimit = 160;

type Parts = Pick<Report, 'reason' | 'sections' | 'changes' | 'facts'> & {
  readonly counts: Pick<Report['summary'], 'sections' | 'sentences'>;
};

/**
 * One sentence that says what changed most and can be quoted: at most two figures that changed, then sections that
 * are new or gone, then how many sentences. What does not fit is left out whole; the counts always stand.
 *
 * A figure leads only where the very sentence is in both papers. The days of a meeting differ between any two papers
 * of a series, and so do its years: they lead only in a revision, where nothing need have changed at all.
 */
export function headlineOf(report: Parts, language: Language): string {
  const texts = textsIn(language);
  const { reworded, added, removed, moved, same } = report.counts.sentences;
  if (reworded + added + removed === 0) {
    return moved > 0 ? texts.headline.onlyMoved(moved) : texts.headline.nothing(same);
  }
  const counts = texts.headline.counts(report.counts.sentences);
  const parts: string[] = [];
  let room = headlineLimit - counts.length - 1;
  const take = (candidates: readonly string[]): void => {
    const fitting = candidates.find((candidate) => candidate.length + 2 <= room);
    if (fitting === undefined) return;
    parts.push(fitting);
    room -= fitting.length + 2;
  };
  for (const fact of leadingFacts(report)) take([fact(texts)]);
  const sections = sectionsOf(report.sections);
  take(naming(sections.added, texts.headline.added, texts.headline.addedCount, texts, language));
  take(naming(sections.removed, texts.headline.removed, texts.headline.removedCount, texts, language));
  return capitalised(`${[...parts, counts].join('; ')}.`);
}

/** From the fullest to the shortest: three headings, two, one, and in the end only how many. */
function naming(
  headings: readonly string[],
  named: (names: string, count: number) => string,
  counted: (count: number) => string,
  texts: Texts,
  language: Language,
): readonly string[] {
  if (headings.length === 0) return [];
  const names = headings.flatMap((heading) => shorten(oneLine(heading), 60) ?? []).slice(0, 3);
  const attempts = names.map((_, left) => {
    const shown = names.slice(0, names.length - left);
    const others = headings.length - shown.length;
    const all = others === 0 ? shown : [...shown, texts.headline.others(others)];
    return named(printList(all, language), headings.length);
  });
  return [...attempts, counted(headings.length)];
}

function sectionsOf(sections: readonly SectionChange[]): Readonly<Record<'added' | 'removed', string[]>> {
  const headings = (kind: 'added' | 'removed', side: 'before' | 'after') =>
    sections.filter((section) => section.kind === kind).map((section) => section[side][0]?.path.at(-1) ?? '');
  return {
    added: headings('added', 'after').filter((heading) => heading !== ''),
    removed: headings('removed', 'before').filter((heading) => heading !== ''),
  };
}

function leadingFacts(report: Parts): readonly ((texts: Texts) => string)[] {
  const byId = new Map(report.changes.map((change) => [change.id, change]));
  const isRevision = report.reason.kind === 'revision';
  return changedFacts(report)
    .map((fact) => ({ fact, weight: weightOf(fact, isRevision) * fact.changeIds.length }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 2)
    .map(({ fact }) => {
      const about = aboutOf(fact, byId.get(fact.changeIds[0]));
      return (texts) => `${texts.fact[fact.kind]}${about}: ${fact.before} → ${fact.after}`;
    });
}

function weightOf({ kind, before, after }: ChangedFact, isRevision: boolean): number {
  // The same print on both sides is a change of unit or of year that the words around it tell: nothing to quote.
  if (before === null || after === null || before === after) return 0;
  switch (kind) {
    case 'amount':
    case 'percentage':
      return 3;
    case 'number':
      return isRevision || !(isYear(before) && isYear(after)) ? 2 : 0;
    case 'date':
    case 'meeting':
      return isRevision ? 1 : 0;
    case 'reference':
      return 0;
  }
}

const isYear = (text: string): boolean => /^(?:19|20|21)\d\d$/.test(text);

/** " van het bbp": what the figure is of, where both sentences go on with just the same words. */
function aboutOf({ before, after }: ChangedFact, change: Change | undefined): string {
  const tail = (fact: string | null, sentences: Change['before'] | Change['after']): string | undefined => {
    const text = sentences.map((sentence) => sentence.text).join(' ');
    const at = fact === null ? -1 : text.indexOf(fact);
    if (fact === null || at < 0) return undefined;
    const rest = text.slice(at + fact.length, at + fact.length + 80);
    const about = /^ van (?:de |het |ons |onze )?[\p{L}\p{N}-]+/u.exec(rest)?.[0] ?? '';
    return about.length < 50 ? about : '';
  };
  const was = change && tail(before, change.before);
  return was !== undefined && was === tail(after, change?.after ?? []) ? was : '';
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
