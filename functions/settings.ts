import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../shared/errors.ts';
import { parseWatchlist, type Watchlist } from '../shared/watchlist.ts';

/**
 * What the three Lambda functions are told from outside. This file is the only reader of their environment; a
 * handler reads its settings once, as it starts: `const settings = readSettings('discover');`
 */
export type Settings = {
  /** The archive's bucket. */
  readonly bucket: string;
  /** Put before every key; "" where the bucket is kamerdiff's own. */
  readonly prefix: string;
  /** Where discover leaves work and compare gives back what failed. */
  readonly queueUrl: string;
  /** Where changes are told. */
  readonly topicArn: string;
  /** Where the owner is told of what the pipeline itself suffers. */
  readonly operationsTopicArn: string;
  /** The address of `reports/` as a reader opens it, with "/" at its end. */
  readonly reportsUrl: string;
  /** Who a register may write to, for the User-Agent. */
  readonly contact: string;
  /** Another address for the registers than the live one: a local server in a test. */
  readonly registerUrl: string | undefined;
  readonly watchlist: Watchlist;
};

/** The variable in which each setting comes. */
export const variables = {
  bucket: 'KAMERDIFF_BUCKET',
  prefix: 'KAMERDIFF_PREFIX',
  queueUrl: 'KAMERDIFF_QUEUE_URL',
  topicArn: 'KAMERDIFF_TOPIC_ARN',
  operationsTopicArn: 'KAMERDIFF_OPERATIONS_TOPIC_ARN',
  reportsUrl: 'KAMERDIFF_REPORTS_URL',
  contact: 'KAMERDIFF_CONTACT',
  registerUrl: 'KAMERDIFF_REGISTER_URL',
  watchlist: 'KAMERDIFF_WATCHLIST',
} as const satisfies Record<keyof Settings, string>;

/** What each function is told, and no more: the deployment is held to this list. */
export const settingsOf = {
  discover: ['bucket', 'prefix', 'queueUrl', 'contact', 'registerUrl', 'watchlist'],
  compare: ['bucket', 'prefix', 'queueUrl', 'reportsUrl', 'contact', 'registerUrl', 'watchlist'],
  publish: ['bucket', 'prefix', 'topicArn', 'operationsTopicArn', 'reportsUrl', 'watchlist'],
} as const satisfies Record<string, readonly (keyof Settings)[]>;
export type FunctionName = keyof typeof settingsOf;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of one function. All that is missing is named at once, so that one look mends it.
 *
 * The watchlist lies beside the bundle as `watchlist.json`, because a long one does not fit in the 4 KB that Lambda
 * gives to all variables together; `KAMERDIFF_WATCHLIST` (its JSON) goes before it.
 *
 * @throws ConfigurationError
 */
export function readSettings<Name extends FunctionName>(
  name: Name,
  environment: Environment = process.env,
): Pick<Settings, (typeof settingsOf)[Name][number]> {
  const names: readonly (keyof Settings)[] = settingsOf[name];
  const missing = names.filter((setting) => isRequired(setting) && !environment[variables[setting]]);
  if (missing.length > 0) {
    throw new ConfigurationError(
      `The function ${name} cannot start: found no value for ${missing.map((setting) => variables[setting]).join(', ')}. ` +
        'The deployment sets each of them: deploy KamerdiffApp again, or set them by hand to run the function elsewhere.',
    );
  }
  const settings = Object.fromEntries(names.map((setting) => [setting, settingFrom(setting, environment)]));
  return settings as Pick<Settings, (typeof settingsOf)[Name][number]>;
}

function isRequired(setting: keyof Settings): boolean {
  return setting !== 'prefix' && setting !== 'registerUrl' && setting !== 'watchlist';
}

function settingFrom(setting: keyof Settings, environment: Environment): Settings[keyof Settings] {
  const value = environment[variables[setting]];
  switch (setting) {
    case 'watchlist':
      return value ? parseWatchlist(value, variables.watchlist) : bundledWatchlist();
    case 'prefix':
      return value ?? '';
    case 'registerUrl':
      return value ? address(setting, value) : undefined;
    case 'reportsUrl':
      return address(setting, value ?? '').replace(/\/*$/, '/');
    default:
      return value;
  }
}

function address(setting: keyof Settings, value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value;
  throw new ConfigurationError(
    `${variables[setting]} is wrong: found "${value}", expected an address such as https://example.nl/.`,
  );
}

function bundledWatchlist(): Watchlist {
  const file = new URL('watchlist.json', import.meta.url);
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigurationError(
      `No watchlist: found neither ${variables.watchlist} nor a watchlist.json beside the function. Deploy again, or set the variable to its JSON.`,
      { cause },
    );
  }
  return parseWatchlist(json);
}
