import type { Quiet } from './quiet.ts';
import type { Rows } from './table-rows.ts';

/** Things of one sort that went quiet with one sentence, and that sentence, or the row of a table it stood in. */
export type QuietGroup = {
  readonly kind: Quiet['kind'];
  readonly all: readonly [Quiet, ...Quiet[]];
  /** Absent where what went quiet says all. */
  readonly sentence: string | undefined;
};

/** What went quiet, in its order, so that a sentence that named seven countries is not shown seven times. */
export function quietGroups(
  quiet: readonly Quiet[],
  { around }: Pick<Rows, 'around'>,
): readonly QuietGroup[] {
  const groups: (QuietGroup & { readonly all: [Quiet, ...Quiet[]] })[] = [];
  for (const one of quiet) {
    const sentence = one.kind === 'section' ? undefined : (around(one.sentence) ?? one.sentence.text);
    const last = groups.at(-1);
    const isMore = last?.kind === one.kind && last.sentence === sentence && one.kind !== 'position';
    if (isMore && sentence !== undefined) last.all.push(one);
    else groups.push({ kind: one.kind, all: [one], sentence });
  }
  return groups;
}
