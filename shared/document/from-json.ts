import * as z from 'zod/mini';
import { ParseError } from '../errors.ts';
import { isIsoDay } from './calendar.ts';
import type { Document, PaperHead } from './document.ts';
import { normaliseText } from './normalise.ts';

const field = z.optional(z.nullable(z.string()));

/** Further fields are passed over, so that what is known of a paper elsewhere may stand in the same object. */
const schema = z.object({
  title: z.string(),
  dossiernummer: field,
  ondernummer: field,
  dossiertitel: field,
  kamerstuktype: field,
  vergaderjaar: field,
  publishedOn: z.optional(z.nullable(z.string().check(z.refine(isIsoDay, 'a day such as "2023-06-30"')))),
  addressee: field,
  signatories: z.optional(z.nullable(z.array(z.object({ role: z.string(), name: z.string() })))),
  sections: z.array(
    z.object({
      heading: z.nullable(z.string()),
      level: z.int().check(z.minimum(1), z.maximum(99)),
      blocks: z.array(z.object({ kind: z.enum(['paragraph', 'list-item', 'cell']), text: z.string() })),
    }),
  ),
  footnotes: z._default(z.array(z.object({ mark: z.string(), text: z.string() })), []),
});

/**
 * A document that is one already. Its texts are normalised; what is then empty is left out, a heading becomes null.
 * @throws ParseError that names the field, what was found and what was expected
 */
export function documentFromJson(json: string, name: string): Document {
  const result = schema.safeParse(parsed(json, name));
  if (!result.success) throw new ParseError(name, complaint(result.error.issues[0], JSON.parse(json)));
  const { title, sections, footnotes, signatories, publishedOn, ...texts } = result.data;
  return {
    ...headOf(texts),
    ...(publishedOn ? { publishedOn } : {}),
    ...(signatories && signatories.length > 0
      ? {
          signatories: signatories.map(({ role, name }) => ({
            role: normaliseText(role),
            name: normaliseText(name),
          })),
        }
      : {}),
    title: normaliseText(title),
    sections: sections.map(({ heading, level, blocks }) => ({
      heading: normaliseText(heading ?? '') || null,
      level,
      blocks: blocks
        .map(({ kind, text }) => ({ kind, text: normaliseText(text) }))
        .filter(({ text }) => text !== ''),
    })),
    footnotes: footnotes
      .map(({ mark, text }) => ({ mark: normaliseText(mark), text: normaliseText(text) }))
      .filter(({ text }) => text !== ''),
  };
}

function headOf(fields: { readonly [name: string]: string | null | undefined }): PaperHead {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, text]) => [name, normaliseText(text ?? '')] as const)
      .filter(([, text]) => text !== ''),
  );
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const found = (cause as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    throw new ParseError(name, `found no JSON (${found}), expected a document as JSON`, { cause });
  }
}

function complaint(issue: z.core.$ZodIssue | undefined, value: unknown): string {
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const where = path.reduce<string>(
    (at, step) => (typeof step === 'number' ? `${at}[${step}]` : `${at}.${String(step)}`),
    '',
  );
  const field = where === '' ? 'the whole of it' : `the field "${where.slice(1)}"`;
  return `found ${shown(found)} for ${field}, expected ${expectation(issue)}`;
}

function expectation(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((one) => JSON.stringify(one)).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue?.message ?? 'something else';
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
