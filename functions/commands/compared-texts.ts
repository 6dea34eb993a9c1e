import { ConfigurationError } from '../../shared/errors.ts';
import { reportOf } from '../../shared/pipeline/report-of.ts';
import type { Reason, Report } from '../../shared/report/report.ts';
import type { Language } from '../../shared/watchlist.ts';
import { version } from '../version.ts';
import type { Console } from './console.ts';
import { type Found, findText, type Places } from './find-text.ts';
import { once, openSource, openStore, openWatchlist } from './open.ts';
import type { CommonOptions } from './options.ts';

export type ComparedTexts = {
  readonly report: Report;
  readonly before: Found;
  readonly after: Found;
  readonly places: Places;
};

export type CompareOptions = CommonOptions & { readonly against?: string; readonly lang?: Language };

/** What `compare` and `preview` have in common: `AFTER`, `AFTER --against BEFORE` or `BEFORE AFTER`, compared. */
export async function compareTexts(
  names: readonly string[],
  options: CompareOptions,
  console: Console,
): Promise<ComparedTexts> {
  const [first = '', second] = names;
  const [beforeName, afterName] = second === undefined ? [options.against, first] : [first, second];
  const watchlist = openWatchlist(options.config);
  const language = options.lang ?? watchlist.language;
  const places: Places = {
    store: once(() => openStore(options.store)),
    source: once(() => openSource(options)),
    watchlist,
  };
  const after = await findText(afterName, places);
  const { before, reason } =
    beforeName === undefined
      ? await chosenFor(after, places, { language, console })
      : await chosenByHand(beforeName, after, { places, language });
  const { series } = watchlist;
  const report = reportOf(before, after, { reason, language, series, version });
  return { report, before, after, places };
}

async function chosenFor(
  after: Found,
  places: Places,
  { language, console }: { readonly language: Language; readonly console: Console },
): Promise<{ before: Found; reason: Reason }> {
  const { chooseBaseline } = await import('./choose-baseline.ts');
  const { before, reason, others } = await chooseBaseline(after, places, language);
  console.remark(`Compared with ${before.origin.id}: ${reason.text}`);
  if (others.length > 0)
    console.remark(`Could also be compared with: --against ${others.join(', --against ')}`);
  return { before, reason };
}

async function chosenByHand(
  name: string,
  after: Found,
  { places, language }: { readonly places: Places; readonly language: Language },
): Promise<{ before: Found; reason: Reason }> {
  const before = await findText(name, places);
  const sides = [before.origin.id, after.origin.id];
  const text =
    language === 'nl'
      ? `Gekozen op de opdrachtregel: ${sides.join(', daarna ')}.`
      : `Chosen on the command line: ${sides.join(', then ')}.`;
  return { before, reason: { kind: 'chosen', text } };
}

/** @throws ConfigurationError where the operands contradict each other */
export function refuseBoth(names: readonly string[], { against }: Pick<CompareOptions, 'against'>): void {
  if (names.length === 2 && against !== undefined) {
    throw new ConfigurationError('Name the earlier paper once: as the first of two, or with --against.');
  }
}
