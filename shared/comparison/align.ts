import { linkEqual } from './anchors.ts';
import { bagsOf, weigh, weightsOf } from './bags.ts';
import { candidatesOf, type Matter } from './candidates.ts';
import { heaviestChain } from './chain.ts';
import { linkInGaps } from './gaps.ts';
import { type Group, groupsOf } from './groups.ts';
import { newLinks } from './links.ts';
import { pairSections, type SectionPair } from './section-pairs.ts';
import { linkRows } from './sentence-rows.ts';
import type { Side } from './side.ts';
import { linkMoved, linkSimilar } from './similar.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which sentences belong together, and which of those changed place. What is in no group was added or removed. */
export type Alignment = {
  readonly groups: readonly Group[];
  readonly moved: readonly boolean[];
  readonly sections: readonly SectionPair[];
};

/**
 * Equal sentences first, then alike ones wherever they stand, then what stands between linked neighbours, then the
 * parts of split and merged ones. Each step only adds links, and each needs less likeness than the one before because
 * more is known of the surroundings.
 */
export function align(before: Side, after: Side, vocabulary: Vocabulary): Alignment {
  const beforeBags = bagsOf(before);
  const afterBags = bagsOf(after);
  const weights = weightsOf(beforeBags, afterBags, vocabulary);
  const matter: Matter = {
    before,
    after,
    beforeBags: weigh(beforeBags, weights),
    afterBags: weigh(afterBags, weights),
    weights,
  };
  const links = newLinks(before.sentences.length, after.sentences.length);
  linkEqual(before, after, links);
  const candidates = candidatesOf(matter, links);
  linkSimilar(matter, candidates, links);
  linkInGaps(matter, links);
  // What is in its place goes first, the parts of split sentences too: half a sentence is like many others.
  const inPlace = groupsOf(matter, links);
  linkMoved(matter, candidates, links);
  linkInGaps(matter, links);
  linkRows(matter, links);
  const linked = groupsOf(matter, links, inPlace);
  const sections = pairSections(matter, linked);
  const groups = withHeadings(matter, linked, sections);
  const weight = weightsInPlace(before, sections);
  const stays = heaviestChain(
    groups.map((group) => group.after[0] as number),
    groups.map((group) => 1 + group.before.reduce((sum, i) => sum + (weight[i] as number), 0)),
  );
  return { groups, moved: stays.map((one) => !one), sections };
}

const HEADING_IN_PLACE = 24;

/**
 * The words of each sentence; the heading of a section that stayed weighs as a long sentence. Else a sentence that was
 * taken past a heading of two words would stay and the heading move, of a section that is said to be in its place.
 */
function weightsInPlace(before: Side, sections: readonly SectionPair[]): Int32Array {
  const weight = before.words.slice();
  for (const { main, moved } of sections) {
    const heading = before.heading[main[0]] as number;
    if (!moved && heading !== -1) weight[heading] = HEADING_IN_PLACE;
  }
  return weight;
}

/** The headings of two sections that belong together are each other's, whatever they say: a section was renamed. */
function withHeadings(
  { before, after }: Matter,
  groups: readonly Group[],
  sections: readonly SectionPair[],
): Group[] {
  const taken = {
    before: new Set(groups.flatMap((group) => group.before)),
    after: new Set(groups.flatMap((group) => group.after)),
  };
  const renamed = sections.flatMap(({ main: [a, b] }): Group[] => {
    const [i, j] = [before.heading[a] as number, after.heading[b] as number];
    if (i === -1 || j === -1 || taken.before.has(i) || taken.after.has(j)) return [];
    return [{ before: [i], after: [j] }];
  });
  return [...groups, ...renamed].sort((x, y) => (x.before[0] as number) - (y.before[0] as number));
}

/** The same alignment with the two sides exchanged. */
export function turned({ groups, moved, sections }: Alignment): Alignment {
  const order = groups
    .map((group, at) => ({
      group: { before: group.after, after: group.before },
      moved: moved[at] as boolean,
    }))
    .sort((x, y) => (x.group.before[0] as number) - (y.group.before[0] as number));
  return {
    groups: order.map(({ group }) => group),
    moved: order.map((one) => one.moved),
    sections: sections
      .map((pair) => ({
        ...pair,
        before: pair.after,
        after: pair.before,
        main: [pair.main[1], pair.main[0]] as const,
      }))
      .sort((x, y) => (x.before[0] as number) - (y.before[0] as number)),
  };
}
