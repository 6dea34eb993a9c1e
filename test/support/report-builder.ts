import type {
  Change,
  Comparison,
  FactChange,
  SectionChange,
  SectionRef,
} from '../../shared/comparison/comparison.ts';
import { pairPositions } from '../../shared/comparison/pair-positions.ts';
import type { ReferenceChange } from '../../shared/comparison/references.ts';
import type { DocumentInfo, Fact, FactKind, Sentence } from '../../shared/document/document.ts';
import { positionsOf } from '../../shared/document/positions.ts';
import { makeReport } from '../../shared/report/make-report.ts';
import type { Reason, Report } from '../../shared/report/report.ts';
import type { Language } from '../../shared/watchlist.ts';
import { wordRuns } from './word-runs.ts';

/** A section as a test writes it; absent on a side where the heading is left out, null where it has none. */
export type PartSpec = {
  readonly before?: string | null;
  readonly after?: string | null;
  readonly under?: readonly string[];
  readonly moved?: boolean;
  readonly likely?: boolean;
  readonly footnotes?: boolean;
  /** Paragraphs of sentences. */
  readonly text?: readonly (readonly LineSpec[])[];
};

/** A sentence that stayed, or what it was and is. `from`: the heading it stood under before it moved. */
export type LineSpec =
  | string
  | {
      readonly was?: string | readonly string[];
      readonly now?: string | readonly string[];
      readonly from?: string;
      readonly kind?: Sentence['kind'];
    };

export type FactSpec = readonly [kind: FactKind, was: string | null, now: string | null];

/** A report of made texts. The real engine is not asked, so that a test of the report says what it compares. */
export function buildReport(
  parts: readonly PartSpec[],
  {
    facts = [],
    references = [],
    ...rest
  }: {
    readonly facts?: readonly FactSpec[];
    readonly references?: readonly ReferenceChange[];
    readonly before?: Partial<DocumentInfo>;
    readonly after?: Partial<DocumentInfo>;
    readonly reason?: Reason;
    readonly language?: Language;
    readonly similarity?: number;
  } = {},
): Report {
  const { sections, changes } = comparisonOf(parts);
  return makeReport({
    before: buildInfo({ id: 'kst-28676-411', ondernummer: '411', sha256: 'a'.repeat(64), ...rest.before }),
    after: buildInfo({ sha256: 'b'.repeat(64), ...rest.after }),
    comparison: {
      similarity: rest.similarity ?? 0.5,
      sections,
      changes,
      facts: facts.map((fact) => factChange(fact, changes)),
      positions: pairPositions(
        changes,
        positionsOf(changes.flatMap(({ before }) => before)),
        positionsOf(changes.flatMap(({ after }) => after)),
      ),
      references,
      rows: [],
    },
    reason: rest.reason ?? { kind: 'series', text: 'Het vorige stuk van deze reeks.' },
    language: rest.language ?? 'nl',
    series: [{ name: 'navo-top', title: { nl: 'NAVO-top', en: 'NATO summit' }, words: ['NAVO-top'] }],
    version: '1.0.0',
  });
}

export function buildInfo(info: Partial<DocumentInfo> = {}): DocumentInfo {
  return {
    id: 'kst-28676-439',
    dossiernummer: '28676',
    ondernummer: '439',
    dossiertitel: 'NAVO',
    title: 'Een gemaakte brief',
    kamerstuktype: 'Brief regering',
    publishedOn: '2023-06-30',
    kind: null,
    meeting: null,
    authors: [],
    url: null,
    format: 'xml',
    sha256: '0'.repeat(64),
    takenAt: '2023-07-01T08:15:00Z',
    words: 1500,
    ...info,
  };
}

function comparisonOf(parts: readonly PartSpec[]): Pick<Comparison, 'sections' | 'changes'> {
  const count = { before: 0, after: 0, change: 0, note: 0 };
  const placed = parts.map((part) => ({
    part,
    was: refOf(part, 'before', count),
    is: refOf(part, 'after', count),
  }));
  const sections = placed
    .filter(({ part }) => !part.footnotes)
    .map(
      ({ part, was, is }): SectionChange => ({
        kind:
          was === undefined ? 'added' : is === undefined ? 'removed' : hasChange(part) ? 'changed' : 'same',
        moved: part.moved ?? false,
        renamed: was !== undefined && is !== undefined && part.before !== part.after,
        before: was ? [was] : [],
        after: is ? [is] : [],
        certainty: part.likely ? 'likely' : 'certain',
        similarity: 0.5,
      }),
    );
  const changes = placed.flatMap(({ part, was, is }) => {
    const heading = headingLine(part);
    const head = heading === undefined ? [] : [changeOf(heading, 'h', 'heading')];
    const lines = (part.text ?? []).flatMap((block, b) =>
      block.map((line, z) => {
        const kind = part.footnotes ? 'footnote' : 'sentence';
        return changeOf(line, part.footnotes ? `n${b + 1}.z${z + 1}` : `p${b + 1}.z${z + 1}`, kind);
      }),
    );
    return [...head, ...lines];

    function changeOf(line: LineSpec, place: string, kind: Sentence['kind']): Change {
      const spec = typeof line === 'string' ? { was: line, now: line } : line;
      const origin = placed.find((one) => spec.from !== undefined && one.part.before === spec.from)?.was;
      const sentences = (texts: string | readonly string[] | undefined, section: string): Sentence[] =>
        (texts === undefined ? [] : [texts].flat()).map((text, at) => ({
          id: section === 'n' ? place : `${section}.${place}${at === 0 ? '' : `.${at}`}`,
          section,
          kind: spec.kind ?? kind,
          text,
        }));
      const before = sentences(spec.was, part.footnotes ? 'n' : ((origin ?? was)?.id ?? ''));
      const after = sentences(spec.now, part.footnotes ? 'n' : (is?.id ?? ''));
      count.change += 1;
      const change: unknown = {
        id: `c${count.change}`,
        kind: kindOf(spec),
        moved: spec.from !== undefined || (part.moved ?? false),
        before,
        after,
        words: wordRuns(joined(before), joined(after)),
      };
      // Which sides are empty follows from the kind: `kindOf` looks at just that.
      return change as Change;
    }
  });
  return { sections, changes };
}

function refOf(
  part: PartSpec,
  side: 'before' | 'after',
  count: Record<'before' | 'after', number>,
): SectionRef | undefined {
  const heading = part[side];
  if (part.footnotes || heading === undefined) return undefined;
  count[side] += 1;
  const path = heading === null ? [] : [...(part.under ?? []), heading];
  return { id: `s${count[side]}`, path, index: count[side] };
}

function headingLine({ before, after, footnotes }: PartSpec): LineSpec | undefined {
  if (footnotes || (!before && !after)) return undefined;
  return { ...(before ? { was: before } : {}), ...(after ? { now: after } : {}) };
}

function hasChange({ text = [], before, after }: PartSpec): boolean {
  return before !== after || text.flat().some((line) => typeof line !== 'string');
}

function kindOf({ was, now }: Exclude<LineSpec, string>): Change['kind'] {
  if (was === undefined) return 'added';
  if (now === undefined) return 'removed';
  return [was].flat().join(' ') === [now].flat().join(' ') ? 'same' : 'reworded';
}

const joined = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(' ');

function factChange([kind, was, now]: FactSpec, changes: readonly Change[]): FactChange {
  const within = (text: string | null, sentences: readonly Sentence[]) =>
    text === null || joined(sentences).includes(text);
  const change = changes.find(
    (one) => one.kind !== 'same' && within(was, one.before) && within(now, one.after),
  );
  if (change === undefined) throw new RangeError(`no change names ${was} and then ${now}`);
  const fact = (text: string | null, sentences: readonly Sentence[]): Fact | null =>
    text === null ? null : { kind, text, value: text, unit: null, sentence: sentences[0]?.id ?? '' };
  return {
    kind,
    change: was === null ? 'added' : now === null ? 'removed' : 'changed',
    before: fact(was, change.before),
    after: fact(now, change.after),
    changeId: change.id,
  };
}
