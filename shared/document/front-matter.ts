import * as z from 'zod/mini';
import { isIsoDay } from './calendar.ts';
import type { Document, PaperHead } from './document.ts';
import { normaliseText } from './normalise.ts';

/** The fields beside the text of a paper, in the order they are written. */
export type Head = PaperHead & { readonly title?: string };

const fields = [
  'title',
  'dossiernummer',
  'ondernummer',
  'dossiertitel',
  'kamerstuktype',
  'vergaderjaar',
  'publishedOn',
  'addressee',
] as const;
const signatories = z.array(z.object({ role: z.string(), name: z.string() }));

/** What says that a text was written by kamerdiff, and so is read back by rule and not by guess. */
const form = 'kamerdiff/document@1';

/** The head of a paper as the lines before its text, between two of "---": YAML, its texts written as in JSON. */
export function frontMatter(document: Document): string {
  const lines = fields.flatMap((name) => {
    const text = document[name];
    return text === undefined || text === '' ? [] : [`${name}: ${JSON.stringify(text)}`];
  });
  const signed = (document.signatories ?? []).map(({ role, name }) => ({ role, name }));
  if (signed.length > 0) lines.push(`signatories: ${JSON.stringify(signed)}`);
  return ['---', `schema: ${form}`, ...lines, '---'].join('\n');
}

/**
 * The head written before a text, and the text below it. Undefined where there is none: a line "---" alone begins no
 * head. Fields that are not ours are passed over. `isOurs`: kamerdiff wrote it.
 */
export function splitFrontMatter(
  source: string,
): { readonly head: Head; readonly isOurs: boolean; readonly body: string } | undefined {
  if (!source.startsWith('---\n')) return undefined;
  const end = `${source}\n`.indexOf('\n---\n', 3);
  const lines = source
    .slice(4, Math.max(4, end))
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (end < 0 || !lines.every((line) => /^(?:[\w.-]+:(?:\s|$)|\s|#|-\s)/.test(line))) return undefined;
  const values = new Map(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = /^([\w.-]+):\s*(.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name, value] as const];
    }),
  );
  return { head: headOf(values), isOurs: values.get('schema') === form, body: source.slice(end + 5) };
}

function headOf(values: ReadonlyMap<string, string>): Head {
  const texts = fields
    .map((name) => [name, normaliseText(textOf(values.get(name) ?? ''))] as const)
    .filter(([name, text]) => text !== '' && (name !== 'publishedOn' || isIsoDay(text)));
  const signed = signatories.safeParse(jsonOf(values.get('signatories') ?? ''));
  return {
    ...Object.fromEntries(texts),
    ...(signed.success && signed.data.length > 0
      ? {
          signatories: signed.data.map(({ role, name }) => ({
            role: normaliseText(role),
            name: normaliseText(name),
          })),
        }
      : {}),
  };
}

function textOf(value: string): string {
  const json = jsonOf(value);
  return typeof json === 'string' ? json : value.trim().replace(/^'(.*)'$/, '$1');
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
