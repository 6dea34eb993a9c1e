import type { SectionChange } from '../../shared/comparison/comparison.ts';
import type { TrueSection } from './generate.ts';

export const verdicts = [
  'same',
  'changed',
  'added',
  'removed',
  'moved',
  'renamed',
  'split',
  'merged',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Counts of what was said of sections: for each verdict how often it was said, was true, and was both. */
export type SectionTally = {
  readonly [K in `${Verdict}Section${'Found' | 'True' | 'Right'}`]: number;
} & {
  readonly certain: number;
  readonly certainRight: number;
  readonly likely: number;
  readonly likelyRight: number;
};

export const noSectionTally = Object.fromEntries(
  [
    ...verdicts.flatMap((name) => [`${name}SectionFound`, `${name}SectionTrue`, `${name}SectionRight`]),
    'certain',
    'certainRight',
    'likely',
    'likelyRight',
  ].map((name) => [name, 0]),
) as unknown as SectionTally;

type Told = Omit<TrueSection, 'same'> & { readonly same: boolean };

/** A verdict is right where the very same sections, on both sides, truly have it. */
export function tallySections(
  truth: readonly TrueSection[],
  sections: readonly SectionChange[],
): SectionTally {
  const count: Record<string, number> = { ...noSectionTally };
  const add = (name: string) => {
    count[name] = (count[name] ?? 0) + 1;
  };
  const trueVerdicts = new Set(
    truth.flatMap((one) => verdictsOf(one).map((verdict) => `${verdict} ${key(one)}`)),
  );
  const trueGroups = new Set(truth.map(key));
  for (const one of truth) for (const verdict of verdictsOf(one)) add(`${verdict}SectionTrue`);
  for (const change of sections) {
    const places = (refs: SectionChange['before']) => refs.map(({ index }) => index - 1);
    const told: Told = {
      before: places(change.before),
      after: places(change.after),
      moved: change.moved,
      renamed: change.renamed,
      same: change.kind === 'same',
    };
    for (const verdict of verdictsOf(told)) {
      add(`${verdict}SectionFound`);
      if (trueVerdicts.has(`${verdict} ${key(told)}`)) add(`${verdict}SectionRight`);
    }
    add(change.certainty);
    if (trueGroups.has(key(told))) add(`${change.certainty}Right`);
  }
  return count as unknown as SectionTally;
}

const key = ({ before, after }: Told) => `${before.join()} ${after.join()}`;

function verdictsOf({ before, after, moved, renamed, same }: Told): Verdict[] {
  if (before.length === 0) return ['added'];
  if (after.length === 0) return ['removed'];
  const found: Verdict[] = [same ? 'same' : 'changed'];
  if (moved) found.push('moved');
  if (renamed) found.push('renamed');
  if (after.length > 1) found.push('split');
  if (before.length > 1) found.push('merged');
  return found;
}
