import type { Message } from '../../shared/alert/alert.ts';
import type { Notify } from '../../shared/pipeline/ports.ts';
import type { PendingAlert } from '../../shared/store/outbox.ts';
import { parseWatchlist } from '../../shared/watchlist.ts';

/** A synthetic alert, for tests of what is done with one. */
export function anAlert(id: string, changes: Partial<PendingAlert> = {}): PendingAlert {
  const dossiernummer = changes.dossiernummer ?? '28676';
  return {
    schema: 'kamerdiff/alert@1',
    id,
    event: 'new',
    at: '2024-06-24T07:30:03.000Z',
    dossiernummer,
    headline: `Kop van ${id}`,
    url: `https://example.nl/${id}`,
    message: {
      subject: `${dossiernummer}, nr. ${id}`,
      body: `Kop van ${id}\n`,
      attributes: { dossier: dossiernummer, kind: '', meeting: '', topics: [], importance: 50, event: 'new' },
    },
    ...changes,
  };
}

/** Somebody who writes down what is told; `fail` is thrown before a message is taken, `lose` after. */
export function listener(): {
  readonly told: Message[];
  readonly notify: Notify;
  fail: Error | undefined;
  lose: Error | undefined;
} {
  const told: Message[] = [];
  const heard = {
    told,
    fail: undefined as Error | undefined,
    lose: undefined as Error | undefined,
    notify: async (message: Message) => {
      if (heard.fail) throw heard.fail;
      told.push(message);
      if (heard.lose) throw heard.lose;
      return `message-${told.length}`;
    },
  };
  return heard;
}

/** A clock that stands still until it is moved. */
export function aClock(at = '2024-06-24T08:00:00.000Z') {
  let now = Date.parse(at);
  return {
    clock: () => new Date(now),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

export function aWatchlist(changes: object = {}) {
  return parseWatchlist(
    JSON.stringify({
      language: 'nl',
      dossiers: ['28676'],
      series: [{ name: 'navo-top', title: { nl: 'NAVO-top', en: 'NATO summit' }, words: ['NAVO-top'] }],
      topics: [],
      pairs: [],
      alerts: { minimumImportance: 0, maximumAgeDays: 7, digestAbove: 5 },
      ...changes,
    }),
  );
}
