import {
  type RegisterHealth,
  type Status,
  statusOf,
  type TextsStatus,
} from '../../shared/pipeline/status.ts';
import type { Console } from './console.ts';
import { openStore } from './open.ts';
import type { CommonOptions } from './options.ts';

/** `kamerdiff status`: how it stands with a store. */
export async function run(options: CommonOptions, console: Console): Promise<number> {
  const { store } = await openStore(options.store);
  const status = await statusOf({ store });
  console.result(statusText(status, options.store), { store: store.name, ...status });
  return 0;
}

/** More ids than these are counted, not named: --json names them all. */
const mostNamed = 8;

export function statusText(status: Status, where: string): string {
  const { lastCheckAt, registers, dossiers, texts, reports, waiting } = status;
  const { failures, unreadable, unsure, nextRunAt } = status;
  const parts: (readonly [label: string, lines: readonly string[]])[] = [
    ['store', [where]],
    ['last check', [lastCheckAt ?? 'never; "kamerdiff watch --once" looks for the first time']],
    ['registers', registers.map(registerLine)],
    ['documents', dossiers.length === 0 ? ['none known'] : dossiers.map(dossierLine)],
    ['texts', textLines(texts)],
    ['reports', [String(reports)]],
    [
      'waiting',
      [
        `${counted(waiting.publications, 'publication')}, ${counted(waiting.texts, 'text')}, ${counted(waiting.alerts, 'alert')}, pages of ${counted(waiting.pages, 'dossier')}`,
      ],
    ],
    [
      'failures',
      orNone([
        ...failures.map(({ id, failures, reason }) => `${id}: ${reason} (${counted(failures, 'time')})`),
        ...unreadable.map(({ id, reason, by }) => `${id}: unreadable for version ${by}: ${reason}`),
      ]),
    ],
    ['unsure', orNone(unsureLines(unsure))],
    ['next run', [nextRunAt ?? 'none planned; "kamerdiff watch" goes on looking']],
  ];
  return parts
    .flatMap(([label, lines]) =>
      lines.map((line, at) => `${(at === 0 ? `${label}:` : '').padEnd(13)}${line}\n`),
    )
    .join('');
}

function registerLine({ register, lastReadAt, trouble }: RegisterHealth): string {
  const read = lastReadAt === null ? 'never read' : `last read ${lastReadAt}`;
  if (!trouble) return `${register}: ${read}`;
  return `${register}: not read since ${trouble.since} (${counted(trouble.failures, 'time')}), ${read}: ${trouble.reason}`;
}

function dossierLine({
  dossiernummer,
  announced,
  read,
  unreadable,
  attachments,
}: Status['dossiers'][number]): string {
  const attached = attachments === 0 ? '' : `; ${counted(attachments, 'attachment')} among them`;
  return `${announced + read + unreadable} of dossier ${dossiernummer} (${read} read, ${announced} announced, ${unreadable} unreadable${attached})`;
}

function textLines({ provisional, withoutXml, otherForm, lag }: TextsStatus): readonly string[] {
  return orNone(
    [
      lag &&
        `official ${counted(lag.medianDays, 'day')} after first public (median of ${counted(lag.papers, 'paper')}, ${lag.mostDays} at most)`,
      provisional.length > 0 && `provisional, the official one is awaited: ${named(provisional)}`,
      withoutXml.length > 0 && `official, the XML is awaited: ${named(withoutXml)}`,
      ...otherForm.map(({ id, form }) => `${id} is out in a form that is not read: ${form}`),
    ].filter((line) => typeof line === 'string'),
    'all official, in XML',
  );
}

function unsureLines(unsure: Status['unsure']): readonly string[] {
  const lines = unsure.slice(0, mostNamed).map(({ id, what, title }) => `${id}: ${what} unknown: ${title}`);
  const more = unsure.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more: --json names them all`] : lines;
}

function named(ids: readonly string[]): string {
  const more = ids.length - mostNamed;
  return `${ids.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function orNone(lines: readonly string[], none = 'none'): readonly string[] {
  return lines.length === 0 ? [none] : lines;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
