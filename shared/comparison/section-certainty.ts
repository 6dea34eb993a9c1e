import type { Change, SectionChange } from './comparison.ts';

/**
 * A section that is said to be new or gone is doubtful where so much of it is linked with the other side: it may be a part of
 * what that belongs to, and that may be more than it is said to be. A pair is doubtful where this much of what is linked
 * in it is linked with others.
 */
const STRAY_OF_ALONE = 0.12;
const STRAY_OF_PAIR = 0.35;

/** The same sections; `likely` is said as well where sentences went to or came from others than those named. */
export function withDoubts(sections: readonly SectionChange[], changes: readonly Change[]): SectionChange[] {
  const strays = straysOf(sections, changes);
  const doubtful = new Set<number>();
  for (const [at, section] of sections.entries()) {
    const { inside, outside } = strays[at] as Strays;
    const stray = [...outside.values()].reduce((sum, length) => sum + length, 0);
    const isAlone = section.before.length === 0 || section.after.length === 0;
    if (stray === 0 || stray < (isAlone ? STRAY_OF_ALONE * inside : STRAY_OF_PAIR * (inside + stray)))
      continue;
    doubtful.add(at);
    if (isAlone)
      for (const [other, length] of outside) if (length >= STRAY_OF_ALONE * inside) doubtful.add(other);
  }
  return sections.map((section, at) => (doubtful.has(at) ? { ...section, certainty: 'likely' } : section));
}

type Strays = {
  /** How long, in characters, what is linked within the pair is; of a section alone all its text. */
  inside: number;
  /** The same of what is linked with other sections, by the place of what is said of those. */
  readonly outside: Map<number, number>;
};

function straysOf(sections: readonly SectionChange[], changes: readonly Change[]): Strays[] {
  const strays = sections.map((): Strays => ({ inside: 0, outside: new Map() }));
  const places = { before: new Map<string, number>(), after: new Map<string, number>() };
  for (const [at, section] of sections.entries()) {
    for (const { id } of section.before) places.before.set(id, at);
    for (const { id } of section.after) places.after.set(id, at);
  }
  const isAlone = (at: number) => sections[at]?.before.length === 0 || sections[at]?.after.length === 0;
  for (const change of changes) {
    for (const { kind, section, text } of change.before) {
      const at = places.before.get(section);
      if (at === undefined || kind === 'heading') continue;
      if (isAlone(at)) (strays[at] as Strays).inside += text.length;
      for (const other of change.after) {
        const to = places.after.get(other.section);
        if (to !== undefined && other.kind !== 'heading')
          link(at, to, Math.min(text.length, other.text.length));
      }
    }
    for (const { kind, section, text } of change.after) {
      const at = places.after.get(section);
      if (at !== undefined && kind !== 'heading' && isAlone(at)) (strays[at] as Strays).inside += text.length;
    }
  }
  return strays;

  function link(one: number, other: number, length: number): void {
    if (one === other) (strays[one] as Strays).inside += length;
    else
      for (const [at, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const { outside } = strays[at] as Strays;
        outside.set(to, (outside.get(to) ?? 0) + length);
      }
  }
}
