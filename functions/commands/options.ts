import { type Command, InvalidArgumentError, Option } from 'commander';

/** What every command takes. */
export type CommonOptions = {
  readonly store: string;
  readonly source: string;
  readonly record?: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
};

export type OutputOptions = { readonly out?: string; readonly lang?: 'nl' | 'en' };

export function withCommonOptions(command: Command): Command {
  return command
    .optionsGroup('Common options:')
    .option(
      '--store <where>',
      'where everything is kept: a folder, or s3://BUCKET[/PREFIX]',
      'kamerdiff-store',
    )
    .option(
      '--source <where>',
      'where papers come from: live, an address, or a folder of recorded replies',
      'live',
    )
    .option('--record <folder>', 'keep every reply of the source, to be used as --source later')
    .option('--config <file>', 'what is watched (default: watchlist.json here, else the one that ships)')
    .option('--json', 'progress and result for a machine')
    .option('--quiet', 'no progress, no remarks')
    .option('--debug', 'with an error, where it arose')
    .helpOption('--help', 'this text');
}

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the report').choices(['nl', 'en']);
}

/** "15m", "2h" or "90s" in milliseconds; at least a minute, out of politeness to the register. */
export function spanMs(text: string): number {
  const [, count, unit] = /^(\d{1,4})(s|m|h)$/.exec(text) ?? [];
  const ms = Number(count) * { s: 1000, m: 60_000, h: 3_600_000 }[(unit ?? 's') as 's' | 'm' | 'h'];
  if (Number.isNaN(ms)) throw new InvalidArgumentError(`Found "${text}", expected a span such as 15m or 2h.`);
  if (ms < 60_000) throw new InvalidArgumentError(`Found "${text}", expected a minute or more.`);
  return ms;
}

/** "28 676" is how a dossier is printed. */
export function dossiernummerOf(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A day as "2023-06-30". */
export function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError(`Found "${text}", expected a day such as 2023-06-30.`);
}
