import { heaviestChain } from './chain.ts';

/** Which sentence of *before* is which of *after*, while it is being found out: -1 where there is none (yet). */
export type Links = { readonly ofBefore: Int32Array; readonly ofAfter: Int32Array };

export function newLinks(before: number, after: number): Links {
  return { ofBefore: new Int32Array(before).fill(-1), ofAfter: new Int32Array(after).fill(-1) };
}

export function link(links: Links, before: number, after: number): void {
  links.ofBefore[before] = after;
  links.ofAfter[after] = before;
}

export const isFree = (links: Links, before: number, after: number): boolean =>
  links.ofBefore[before] === -1 && links.ofAfter[after] === -1;

/** A place on the other side: neither beyond the ends of the text, nor free, nor a part of another's partner. */
export const isLinked = (place: number | undefined): place is number => place !== undefined && place >= 0;

/** A stretch of both sides between two neighbouring links of the chain; ends excluded. */
export type Gap = {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
};

/** The gaps between links that keep their order, those at both ends included; moved links lie inside gaps. */
export function gapsBetween(links: Links, weightOf: (before: number) => number): Gap[] {
  const pairs: { before: number; after: number; weight: number }[] = [];
  for (let before = 0; before < links.ofBefore.length; before += 1) {
    const after = links.ofBefore[before] as number;
    if (after >= 0) pairs.push({ before, after, weight: weightOf(before) });
  }
  const inChain = heaviestChain(
    pairs.map((pair) => pair.after),
    pairs.map((pair) => pair.weight),
  );
  const gaps: Gap[] = [];
  let beforeFrom = 0;
  let afterFrom = 0;
  const close = (beforeTo: number, afterTo: number) => {
    if (beforeTo > beforeFrom && afterTo > afterFrom) gaps.push({ beforeFrom, beforeTo, afterFrom, afterTo });
  };
  for (const [p, { before, after }] of pairs.entries()) {
    if (!inChain[p]) continue;
    close(before, after);
    beforeFrom = before + 1;
    afterFrom = after + 1;
  }
  close(links.ofBefore.length, links.ofAfter.length);
  return gaps;
}
