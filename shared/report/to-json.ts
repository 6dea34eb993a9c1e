import type { Report } from './report.ts';

/**
 * `report.json`: the same bytes for the same report, whatever the order in which its parts were put together, and a
 * line break at the end. An object of plain values stands on one line, so that a person can read a change and a
 * tool that compares lines shows one; the whole of a long report on one line would serve neither.
 */
export function reportToJson(report: Report): string {
  const lines: string[] = [];
  write(report, '', '', '', lines);
  return `${lines.join('\n')}\n`;
}

function write(value: unknown, indent: string, before: string, after: string, lines: string[]): void {
  if (isLeaf(value)) {
    lines.push(indent + before + inline(value) + after);
    return;
  }
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((member: unknown) => ['', member] as const)
    : inOrder(value as object);
  lines.push(`${indent}${before}${isList ? '[' : '{'}`);
  for (const [at, [key, member]] of entries.entries()) {
    const name = isList ? '' : `${JSON.stringify(key)}: `;
    write(member, `${indent}  `, name, at < entries.length - 1 ? ',' : '', lines);
  }
  lines.push(`${indent}${isList ? ']' : '}'}${after}`);
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** Plain, or made of plain values only. */
function isLeaf(value: unknown): boolean {
  return isPlain(value) || Object.values(value as object).every(isPlain);
}

function inline(value: unknown): string {
  if (isPlain(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const members = inOrder(value as object).map(
    ([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** The order in which the fields are written, wherever they stand; a field that is not listed comes after, by name. */
const order = new Map(
  `
    schema language id section dossiernummer ondernummer dossiertitel title kamerstuktype publishedOn
    op kind change same changed reworded added removed moved renamed split merged
    meeting series place from to authors url format sha256 takenAt status firstPublicOn officialOn debate on
    before after reason summary headline
    importance differs holder verb modality negated
    certainty similarity path index sections sentences changes facts positions quiet references rows changeId
    words text value unit sentence
    engine name version
  `
    .trim()
    .split(/\s+/)
    .map((key, at) => [key, at] as const),
);

function inOrder(object: object): readonly (readonly [string, unknown])[] {
  const values = object as Readonly<Record<string, unknown>>;
  return keysInOrder(Object.keys(values)).flatMap((key) =>
    values[key] === undefined ? [] : [[key, values[key]] as const],
  );
}

/** A report has thousands of objects and some thirty kinds: each kind is put in order once. */
const known = new Map<string, readonly string[]>();

function keysInOrder(keys: readonly string[]): readonly string[] {
  const kind = keys.join();
  const before = known.get(kind);
  if (before) return before;
  const sorted = [...keys].sort((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
  known.set(kind, sorted);
  return sorted;
}

const placeOf = (key: string): number => order.get(key) ?? order.size;
