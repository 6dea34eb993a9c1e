import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Message } from '../../shared/alert/alert.ts';
import { ConfigurationError } from '../../shared/errors.ts';
import type { Notify, StepSettings } from '../../shared/pipeline/ports.ts';
import type { RegisterName } from '../../shared/pipeline/registers.ts';
import type { Fetch } from '../../shared/source/fetch.ts';
import type { KoopAddresses } from '../../shared/source/koop.ts';
import type { Store } from '../../shared/store/store.ts';
import { parseWatchlist, type Watchlist } from '../../shared/watchlist.ts';
import { version } from '../version.ts';
import type { Console } from './console.ts';
import { shippedFile } from './package-folder.ts';

/** Each opener loads what it needs, when it needs it: most commands touch neither the network nor AWS. */

/** What is opened at the first question, and is the same at every other. */
export function once<T>(open: () => T): () => T {
  let opened: { readonly value: T } | undefined;
  return () => {
    opened ??= { value: open() };
    return opened.value;
  };
}

export type OpenStore = { readonly store: Store; readonly readAt: string };

/** A folder, or "s3://BUCKET/PREFIX". `readAt`: where its reports are opened. */
export async function openStore(where: string): Promise<OpenStore> {
  if (!where.startsWith('s3:')) {
    const { fileStore } = await import('../../shared/adapters/file-store.ts');
    return { store: fileStore(where), readAt: `${pathToFileURL(resolve(where, 'reports')).href}/` };
  }
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(where) ?? [];
  if (bucket === undefined) {
    throw new ConfigurationError(
      `Cannot use the store "${where}": expected s3://BUCKET or s3://BUCKET/PREFIX.`,
    );
  }
  const [{ S3Client }, { s3Store }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('../../shared/adapters/s3-store.ts'),
  ]);
  const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  return {
    store: s3Store(new S3Client({}), { bucket, prefix: folder }),
    readAt: `s3://${bucket}/${folder}reports/`,
  };
}

export type OpenSource = {
  readonly fetch: Fetch;
  readonly koop?: KoopAddresses;
  readonly tk?: string;
  /** Which registers it stands for; all where it is not said. */
  readonly registers?: readonly RegisterName[];
  /** As a message names it. */
  readonly name: string;
};

/** The live register, a server that stands in for it, or a folder of its replies; recorded where that is asked. */
export async function openSource({
  source,
  record,
  config,
}: {
  readonly source: string;
  readonly record?: string;
  readonly config?: string;
}): Promise<OpenSource> {
  const opened = await openAt(source, config);
  if (record === undefined) return opened;
  const { recordingFetch } = await import('../../shared/adapters/recorded.ts');
  return { ...opened, fetch: recordingFetch(opened.fetch, record) };
}

async function openAt(where: string, config: string | undefined): Promise<OpenSource> {
  const [{ koopAddresses, koopAddressesAt, koopHosts }, { isOfKamer, tkAddressAt, tkHosts }] =
    await Promise.all([import('../../shared/source/koop.ts'), import('../../shared/source/tk.ts')]);
  const addressesAt = (url: string) => ({ koop: koopAddressesAt(url), tk: tkAddressAt(url) });
  const userAgent = () => userAgentOf(openWatchlist(config));
  const allowedHosts = [...koopHosts, ...tkHosts];
  if (where === 'live') {
    const { httpFetch } = await import('../../shared/adapters/http.ts');
    return {
      fetch: httpFetch({ userAgent: userAgent(), allowedHosts }),
      name: `the register at ${koopAddresses.search}`,
    };
  }
  if (/^https?:/.test(where)) {
    if (!URL.canParse(where))
      throw new ConfigurationError(`Cannot use the source "${where}": it is no address.`);
    const { httpFetch } = await import('../../shared/adapters/http.ts');
    const addresses = addressesAt(where);
    return {
      fetch: httpFetch({ userAgent: userAgent(), allowedHosts, trustedOrigins: [new URL(where).origin] }),
      ...addresses,
      name: `the register at ${addresses.koop.search}`,
    };
  }
  const [{ recordedAddresses, recordedFetch }, { standInOf }] = await Promise.all([
    import('../../shared/adapters/recorded.ts'),
    import('../../shared/source/stand-in.ts'),
  ]);
  const asked = await recordedAddresses(where);
  const standIn = standInOf(asked);
  return {
    fetch: recordedFetch(where),
    ...(standIn === undefined ? {} : addressesAt(standIn)),
    registers: asked.some(isOfKamer) ? ['tk', 'koop'] : ['koop'],
    name: `the recorded replies in ${where}`,
  };
}

/** Who asks, and where a register can complain. */
function userAgentOf({ contact }: Watchlist): string {
  return contact === undefined ? `kamerdiff/${version}` : `kamerdiff/${version} (+mailto:${contact})`;
}

/** @throws ConfigurationError */
export function openWatchlist(config: string | undefined): Watchlist {
  const here = 'watchlist.json';
  const file = config ?? (existsSync(here) ? here : shippedFile(here));
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigurationError(
      `Cannot read the watchlist ${file}: ${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'found no such file' : (cause as Error).message}. Name another with --config, or leave it out for the one that ships.`,
      { cause },
    );
  }
  return parseWatchlist(json, file);
}

/** "terminal", "maildir:DIR" or "sns:ARN"; several tell it in turn. */
export async function openNotify(where: string, console: Console): Promise<Notify> {
  if (where === 'terminal') {
    // One JSON value a line: the alerts as they go out, and the result after them.
    if (console.isJson) return async (message) => printed(console, message);
    const { terminalNotify } = await import('../../shared/adapters/terminal.ts');
    return terminalNotify(console.out);
  }
  const [, kind, target] = /^(maildir|sns):(.+)$/.exec(where) ?? [];
  if (kind === 'maildir' && target) {
    const { maildirNotify } = await import('../../shared/adapters/maildir.ts');
    return maildirNotify(target);
  }
  if (kind === 'sns' && target) {
    const [{ SNSClient }, { snsNotify }] = await Promise.all([
      import('@aws-sdk/client-sns'),
      import('../../shared/adapters/sns.ts'),
    ]);
    const region = target.split(':')[3];
    return snsNotify(new SNSClient(region ? { region } : {}), target);
  }
  throw new ConfigurationError(
    `Cannot tell alerts to "${where}": expected terminal, maildir:DIR or sns:ARN.`,
  );
}

function printed({ out }: Console, message: Message): string {
  out.write(`${JSON.stringify({ alert: message })}\n`);
  return 'printed';
}

/** Tells each message in several places; the first one's id is the one that is kept. */
export function notifyAll(first: Notify, ...others: readonly Notify[]): Notify {
  return async (message) => {
    const id = await first(message);
    for (const notify of others) await notify(message);
    return id;
  };
}

export function settingsFor(
  watchlist: Watchlist,
  {
    readAt,
    koop,
    tk,
    registers,
  }: { readonly readAt: string } & Partial<Pick<OpenSource, 'koop' | 'tk' | 'registers'>>,
): StepSettings {
  return {
    watchlist,
    version,
    readAt,
    ...(koop && { koop }),
    ...(tk === undefined ? {} : { tk }),
    ...(registers && { registers }),
  };
}
