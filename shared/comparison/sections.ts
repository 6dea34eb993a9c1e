import type { Document, Sentence } from '../document/document.ts';
import type { Change, SectionChange, SectionRef } from './comparison.ts';
import { nameOfHeading } from './headings.ts';
import { withDoubts } from './section-certainty.ts';
import type { SectionPair } from './section-pairs.ts';
import { type Side, wordsBySection } from './side.ts';
import { foldWord } from './vocabulary.ts';

/** A pair is certain where half of the smaller section is in the other, or a fifth under the same heading. */
const CERTAIN_SHARED = 0.5;
const CERTAIN_UNDER_SAME_HEADING = 0.2;

/** What became of each section, in the order of *after*; a removed one stands behind the one it followed. */
export function sectionChanges(
  before: Side,
  after: Side,
  documents: { readonly before: Document; readonly after: Document },
  pairs: readonly SectionPair[],
  changes: readonly Change[],
): SectionChange[] {
  const refs = { before: sectionRefs(documents.before), after: sectionRefs(documents.after) };
  const words = { before: wordsBySection(before), after: wordsBySection(after) };
  const home = new Map(
    pairs.map(({ main: [a, b] }) => [before.sections[a] as string, after.sections[b] as string]),
  );
  const touched = unsameSections(before, changes, home);
  const found = pairs.map((pair): SectionChange => {
    const [left, right] = [
      sum(pair.before.map((a) => words.before[a] as number)),
      sum(pair.after.map((b) => words.after[b] as number)),
    ];
    const befores = pair.before.map((a) => before.sections[a] as string);
    const afters = pair.after.map((b) => after.sections[b] as string);
    const isSame =
      befores.length === 1 &&
      afters.length === 1 &&
      !touched.before.has(befores[0] as string) &&
      !touched.after.has(afters[0] as string);
    const least = Math.max(1, Math.min(left, right));
    const isCertain =
      isSame ||
      pair.shared >= CERTAIN_SHARED * least ||
      (pair.headingsEqual && pair.shared >= CERTAIN_UNDER_SAME_HEADING * least);
    const beforeRefs = befores.map((id) => refs.before.get(id) as SectionRef);
    const afterRefs = afters.map((id) => refs.after.get(id) as SectionRef);
    return {
      kind: isSame ? 'same' : 'changed',
      moved: pair.moved,
      renamed: isRenamed(beforeRefs, afterRefs),
      before: beforeRefs,
      after: afterRefs,
      certainty: isCertain ? 'certain' : 'likely',
      similarity:
        left + right === 0 ? 1 : round(isSame ? 1 : Math.min(1, (2 * pair.shared) / (left + right))),
    };
  });
  return withDoubts(inOrder(found, refs, before, after), changes);
}

/** Sections with text that is new, gone or reworded, in another order, or that came from or went to another section. */
function unsameSections(
  before: Side,
  changes: readonly Change[],
  home: ReadonlyMap<string, string>,
): { before: Set<string>; after: Set<string> } {
  const place = new Map(before.sentences.map(({ id }, at) => [id, at]));
  const touched = { before: new Set<string>(), after: new Set<string>() };
  const last = new Map<string, number>();
  for (const change of changes) {
    if (change.kind === 'same' && change.before.every(isInItsPlace)) continue;
    for (const { section } of change.before) touched.before.add(section);
    for (const { section } of change.after) touched.after.add(section);

    function isInItsPlace({ id, section }: Sentence): boolean {
      if (change.after.some((sentence) => sentence.section !== home.get(section))) return false;
      const at = place.get(id) as number;
      const comesNext = at > (last.get(section) ?? -1);
      last.set(section, at);
      return comesNext;
    }
  }
  return touched;
}

function inOrder(
  found: readonly SectionChange[],
  refs: { readonly before: Map<string, SectionRef>; readonly after: Map<string, SectionRef> },
  before: Side,
  after: Side,
): SectionChange[] {
  const byAfter = new Map(found.map((change) => [change.after[0]?.id, change]));
  const pairedAfter = new Set(found.flatMap((change) => change.after.map((ref) => ref.id)));
  const byBefore = new Map(found.flatMap((change) => change.before.map((ref) => [ref.id, change] as const)));
  const ordered: SectionChange[] = [];
  for (const id of after.sections) {
    const ref = refs.after.get(id);
    const change = byAfter.get(id);
    if (change) ordered.push(change);
    else if (ref && !pairedAfter.has(id)) ordered.push(alone('added', [], [ref]));
  }
  let last: SectionChange | undefined;
  for (const id of before.sections) {
    const ref = refs.before.get(id);
    if (!ref) continue;
    const change = byBefore.get(id);
    if (change) {
      if (!change.moved) last = change;
      continue;
    }
    const removed = alone('removed', [ref], []);
    ordered.splice(last ? ordered.indexOf(last) + 1 : 0, 0, removed);
    last = removed;
  }
  return ordered;
}

const alone = (
  kind: 'added' | 'removed',
  before: readonly SectionRef[],
  after: readonly SectionRef[],
): SectionChange => ({
  kind,
  moved: false,
  renamed: false,
  before,
  after,
  certainty: 'certain',
  similarity: 0,
});

/** A number before the heading does not count: renumbering renames nothing. */
function isRenamed(before: readonly SectionRef[], after: readonly SectionRef[]): boolean {
  const names = (refs: readonly SectionRef[]) =>
    refs.map(({ path }) => bare(path.at(-1) ?? '')).filter((name) => name !== '');
  const [left, right] = [names(before), names(after)];
  return left.length + right.length > 0 && !left.some((name) => right.includes(name));
}

const bare = (heading: string): string => foldWord(nameOfHeading(heading)).replace(/\s/g, '').toLowerCase();

/** The sections of a document by id, each with its headings from the outermost to its own. */
export function sectionRefs(document: Document): Map<string, SectionRef> {
  const refs = new Map<string, SectionRef>();
  const above: { level: number; heading: string }[] = [];
  for (const [at, { heading, level }] of document.sections.entries()) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    if (heading !== null) above.push({ level, heading });
    const id = `s${at + 1}`;
    refs.set(id, { id, path: above.map((one) => one.heading), index: at + 1 });
  }
  return refs;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const round = (share: number) => Math.round(share * 100) / 100;
