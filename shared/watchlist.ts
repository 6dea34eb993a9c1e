import * as z from 'zod/mini';
import { ConfigurationError } from './errors.ts';

/** What is watched, read by the command and by the deployment alike: see `watchlist.json`. */
export type Watchlist = z.infer<typeof schema>;
export type Series = Watchlist['series'][number];
export type Topic = Watchlist['topics'][number];
export type Language = Watchlist['language'];

const name = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and "-"'));
const text = z.string().check(z.minLength(1, 'a text that is not empty'));

const schema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.enum(['nl', 'en']),
  /** Who a register may write to: goes with every question that the command asks. */
  contact: z.optional(
    z.string().check(z.regex(/^[\x21-\x7e]{1,64}@[\x21-\x7e]{1,100}$/, 'an e-mail address in ASCII')),
  ),
  dossiers: z.array(
    z.string().check(z.regex(/^\d{4,6}(-[A-Za-z0-9]+)?$/, 'a dossiernummer such as "28676" or "36600-X"')),
  ),
  /** A meeting that comes back. A paper is of the series whose words come first in its title, else in its opening. */
  series: z.array(
    z.strictObject({
      name,
      title: z.strictObject({ nl: text, en: text }),
      /** What the meeting is called. Case, accents, and hyphen or space make no difference; the longest words win. */
      words: z.array(text).check(z.minLength(1)),
      /** Words that mark the series only in a paper by this author: by two ministers a "NAVO-ministeriële" is two meetings. */
      wordsBy: z.optional(z.record(text, z.array(text).check(z.minLength(1)))),
      /** Words of another meeting in which the words of this one stand: "RBZ Handel" is no "RBZ". */
      except: z.optional(z.array(text)),
    }),
  ),
  topics: z.array(z.strictObject({ name, terms: z.array(text).check(z.minLength(1)) })),
  /** Pairs chosen by hand: [before, after]. */
  pairs: z.array(z.tuple([text, text])),
  alerts: z.strictObject({
    /** A report of less importance than this (0–100) sends none. */
    minimumImportance: z.number().check(z.minimum(0), z.maximum(100)),
    /** A paper that was public for more days than this, and before the last look, sends none when first seen. */
    maximumAgeDays: z.number().check(z.minimum(0)),
    /** More events of a dossier than this in one run become one digest. */
    digestAbove: z.number().check(z.minimum(1)),
  }),
});

/**
 * The watchlist a text holds.
 * @throws ConfigurationError that names the field, what was found and what was expected
 */
export function parseWatchlist(json: string, where = 'watchlist.json'): Watchlist {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new ConfigurationError(
      `${where} is not JSON: ${(cause as Error).message}. Mend it and run again.`,
      { cause },
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  throw new ConfigurationError(
    `${where}: the field "${path.join('.') || '(whole file)'}" is wrong: found ${shown(found)}, expected ${expectation(issue)}.`,
  );
}

function expectation(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
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
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}
