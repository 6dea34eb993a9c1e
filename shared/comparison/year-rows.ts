import type { Fact } from '../document/document.ts';
import { lowerLatin } from '../document/latin.ts';
import { bestPairs } from './best-pairs.ts';
import { isSameFact } from './same-fact.ts';
import { isFunctionWord } from './stop-words.ts';

/** A figure and the year it is of: "€ 20 miljoen in 2024". */
type OfYear = { readonly figure: Fact; readonly year: Fact };

/** Of a figure that changed for its year, and of one that is now of another year. */
const SAME_YEAR = 3;
const SAME_FIGURE = 2.6;
/** Of two that are others in both, where nothing else is left for either. */
const NEITHER = 1;

/**
 * Two rows of figures, each of a year of its own ("€ 20 miljoen in 2024 en € 25 miljoen in 2025"), paired figure and year
 * together, so that no figure is said to have stayed that is of another year now. Of ways that change as much the one goes
 * first that keeps the years, since a budget is read year by year; a row that was put off as a whole has the same
 * figures in other years, which changes less.
 *
 * @returns the pairs and all facts that are settled by them; undefined where either text is something else
 */
export function pairsOfYears(
  before: readonly Fact[],
  after: readonly Fact[],
  left: string,
  right: string,
): { readonly pairs: (readonly [Fact, Fact])[]; readonly settled: ReadonlySet<Fact> } | undefined {
  const olds = rowOf(before, left);
  const news = olds && rowOf(after, right);
  const [one, other] = [olds?.[0], news?.[0]];
  if (olds === undefined || news === undefined || olds.length + news.length < 3) return undefined;
  if (one === undefined || other === undefined || !isLike(one.figure, other.figure)) return undefined;
  const worth = (i: number, j: number): number => worthOf(olds[i] as OfYear, news[j] as OfYear);
  const pairs = bestPairs(olds.length, news.length, worth, 0).flatMap(([i, j]) => {
    const [old, now] = [olds[i] as OfYear, news[j] as OfYear];
    return [[old.figure, now.figure] as const, [old.year, now.year] as const];
  });
  return { pairs, settled: new Set([...olds, ...news].flatMap(({ figure, year }) => [figure, year])) };
}

function worthOf(one: OfYear, other: OfYear): number {
  const ofYear = isSameFact(one.year, other.year) ? SAME_YEAR : 0;
  const ofFigure = isSameFact(one.figure, other.figure) ? SAME_FIGURE : 0;
  return ofYear + ofFigure || NEITHER;
}

const isLike = (one: Fact, other: Fact): boolean => one.kind === other.kind && one.unit === other.unit;
const isYear = ({ kind, value }: Fact): boolean => kind === 'date' && /^\d{4}$/.test(String(value));
const isFigure = ({ kind }: Fact): boolean => kind === 'amount' || kind === 'percentage' || kind === 'number';

/** Figures of one unit and years that take turns, with only small words between; nothing where there is more to tell them by. */
function rowOf(facts: readonly Fact[], text: string): OfYear[] | undefined {
  const turns = facts.filter((fact) => isYear(fact) || isFigure(fact));
  const own = turns.find(isFigure);
  const [first] = turns;
  if (own === undefined || first === undefined || turns.length % 2 === 1) return undefined;
  const yearsFirst = isYear(first);
  const takeTurns = turns.every((fact, at) =>
    (at % 2 === 0) === yearsFirst ? isYear(fact) : isLike(fact, own),
  );
  if (!takeTurns || !areNear(turns, text)) return undefined;
  return Array.from({ length: turns.length / 2 }, (_, at) => {
    const [one, other] = [turns[2 * at] as Fact, turns[2 * at + 1] as Fact];
    return yearsFirst ? { figure: other, year: one } : { figure: one, year: other };
  });
}

function areNear(facts: readonly Fact[], text: string): boolean {
  let end: number | undefined;
  return facts.every((fact) => {
    const start = text.indexOf(fact.text, end ?? 0);
    if (start === -1) return false;
    const between = end === undefined ? '' : text.slice(end, start);
    end = start + fact.text.length;
    return (lowerLatin(between).match(/[a-z0-9]+/g) ?? []).every(isFunctionWord);
  });
}
