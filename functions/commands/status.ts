import { type Status, statusOf } from '../../shared/pipeline/status.ts';
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

export function statusText(status: Status, where: string): string {
  const { lastCheckAt, trouble, dossiers, reports, waiting, failures, unreadable, nextRunAt } = status;
  const lines = [
    `store:       ${where}`,
    `last check:  ${lastCheckAt ?? 'never; "kamerdiff watch --once" looks for the first time'}`,
    ...(trouble
      ? [
          `trouble:     not read since ${trouble.since} (${counted(trouble.failures, 'time')}): ${trouble.reason}`,
        ]
      : []),
    `documents:   ${dossiers.length === 0 ? 'none known' : ''}${dossiers
      .map(
        ({ dossiernummer, announced, read, unreadable, unlabelled }) =>
          `${announced + read + unreadable} of dossier ${dossiernummer} (${read} read, ${unlabelled} of them of unknown kind; ${announced} announced; ${unreadable} unreadable)`,
      )
      .join('\n             ')}`,
    `reports:     ${reports}`,
    `waiting:     ${counted(waiting.publications, 'publication')}, ${counted(waiting.texts, 'text')}, ${counted(waiting.alerts, 'alert')}, pages of ${counted(waiting.pages, 'dossier')}`,
    `failures:    ${failures.length + unreadable.length === 0 ? 'none' : ''}${[
      ...failures.map(({ id, failures, reason }) => `${id}: ${reason} (${counted(failures, 'time')})`),
      ...unreadable.map(({ id, reason, by }) => `${id}: unreadable for version ${by}: ${reason}`),
    ].join('\n             ')}`,
    `next run:    ${nextRunAt ?? 'none planned; "kamerdiff watch" goes on looking'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
