import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigurationError } from '../shared/errors.ts';
import { parseWatchlist } from '../shared/watchlist.ts';

/** What an owner may say of a deployment, with `-c name=value` or under "context" in cdk.json. */
export type Deployment = {
  /** Who gets the alerts and the alarms; the first is the contact address that registers see. */
  readonly emails: readonly string[];
  /** Who may read the reports. Nobody, where nothing is said. */
  readonly readers: 'public' | readonly Reader[];
  /** US dollars a month, of the whole account, above which a mail warns. */
  readonly budget: number;
  /** The absolute path of the watchlist that goes along with the functions. */
  readonly watchlist: string;
  /** Days without any new paper after which an alarm asks whether kamerdiff still sees; 0 for never. */
  readonly quietDays: number;
};

/** `hash`: SHA-256, hexadecimal, of the Base64 of "name:password", as `infra/new-reader.ts` prints it. */
export type Reader = { readonly name: string; readonly hash: string };

/**
 * The deployment that a context describes. A mail goes to nobody by accident: without a sound address there is none.
 * @param context the value of a name, as the CDK hands it over: text, or what JSON gives
 * @throws ConfigurationError that names the value, what was found and what was expected
 */
export function deploymentFrom(context: (name: string) => unknown): Deployment {
  return {
    emails: emailsFrom(context('email')),
    readers: readersFrom(context('readers')),
    budget: numberFrom('budget', context('budget'), { fallback: 5, least: 1, most: 10_000 }),
    watchlist: watchlistFrom(context('watchlist')),
    quietDays: numberFrom('quietDays', context('quietDays'), { fallback: 7, least: 0, most: 7 }),
  };
}

function emailsFrom(value: unknown): readonly string[] {
  const emails = listed(value);
  const wrong = emails.find((email) => !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(email));
  // A budget warns ten addresses at most.
  if (emails.length > 0 && emails.length <= 10 && wrong === undefined) return emails;
  const found =
    emails.length === 0 ? 'nothing' : wrong === undefined ? `${emails.length} addresses` : `"${wrong}"`;
  throw new ConfigurationError(
    `Cannot deploy without the e-mail address that gets the alerts: found ${found} for "email", expected one address or ` +
      'up to ten with a comma between them. For instance: npx cdk deploy --all -c email=you@example.nl',
  );
}

function readersFrom(value: unknown): Deployment['readers'] {
  const texts = listed(value);
  if (texts.length === 1 && texts[0] === 'public') return 'public';
  return texts.map((text, index) => {
    const [, name, hash] = /^([^\s:,]+):([0-9a-f]{64})$/.exec(text) ?? [];
    if (name && hash) return { name, hash };
    // What was found is not printed: it may well be a password.
    throw new ConfigurationError(
      `Cannot deploy with these readers: number ${index + 1} of "readers" is neither "public" nor NAME:HASH with a hash ` +
        'of 64 hexadecimal digits. `npx tsx infra/new-reader.ts NAME` makes a password and prints the text to give.',
    );
  });
}

function numberFrom(
  name: string,
  value: unknown,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): number {
  if (value === undefined || value === '') return fallback;
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ConfigurationError(
    `Cannot deploy: found ${JSON.stringify(value)} for "${name}", expected a whole number from ${least} to ${most}.`,
  );
}

function watchlistFrom(value: unknown): string {
  const given = typeof value === 'string' && value !== '' ? value : 'watchlist.json';
  const path = resolve(given);
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigurationError(
      `Cannot deploy the watchlist: found no file ${path}. Give its path with -c watchlist=PATH.`,
      { cause },
    );
  }
  parseWatchlist(json, given);
  return path;
}

function listed(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
