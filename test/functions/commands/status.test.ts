import { expect, test } from 'vitest';
import { statusText } from '../../../functions/commands/status.ts';
import type { Status } from '../../../shared/pipeline/status.ts';

const untouched: Status = {
  lastCheckAt: null,
  registers: [
    { register: 'tk', lastReadAt: null, trouble: null },
    { register: 'koop', lastReadAt: null, trouble: null },
  ],
  dossiers: [],
  texts: { provisional: [], withoutXml: [], otherForm: [], lag: null },
  reports: 0,
  waiting: { publications: 0, texts: 0, alerts: 0, pages: 0 },
  failures: [],
  unreadable: [],
  unsure: [],
  nextRunAt: null,
};

test('a store that was never used says what to do', () => {
  expect(statusText(untouched, 'kamerdiff-store')).toBe(
    [
      'store:       kamerdiff-store',
      'last check:  never; "kamerdiff watch --once" looks for the first time',
      'registers:   tk: never read',
      '             koop: never read',
      'documents:   none known',
      'texts:       all official, in XML',
      'reports:     0',
      'waiting:     0 publications, 0 texts, 0 alerts, pages of 0 dossiers',
      'failures:    none',
      'unsure:      none',
      'next run:    none planned; "kamerdiff watch" goes on looking',
      '',
    ].join('\n'),
  );
});

test('what failed, what is unreadable, what is awaited and what each register does is said in full', () => {
  const trouble = { since: '2024-06-24T08:00:00.000Z', failures: 2, reason: 'answers 503', told: false };
  const text = statusText(
    {
      ...untouched,
      lastCheckAt: '2024-06-24T07:30:00.000Z',
      registers: [
        { register: 'tk', lastReadAt: '2024-06-24T07:30:00.000Z', trouble },
        { register: 'koop', lastReadAt: '2024-06-24T07:30:00.000Z', trouble: null },
      ],
      dossiers: [{ dossiernummer: '28676', announced: 1, read: 2, unreadable: 1, attachments: 0 }],
      texts: {
        provisional: ['kst-28676-3'],
        withoutXml: Array.from({ length: 10 }, (_, at) => `kst-28676-1${at}`),
        otherForm: [{ id: 'kst-28676-4', form: 'application/msword' }],
        lag: { papers: 3, medianDays: 4, mostDays: 12 },
      },
      waiting: { publications: 1, texts: 1, alerts: 1, pages: 1 },
      failures: [{ id: 'kst-28676-1', failures: 1, reason: 'no answer' }],
      unreadable: [{ id: 'kst-28676-2', reason: 'no text', by: '1.0.0' }],
      unsure: [{ id: 'kst-28676-5', what: 'kind', title: 'Iets' }],
      nextRunAt: '2024-06-24T09:00:00.000Z',
    },
    'store',
  );
  for (const line of [
    'registers:   tk: not read since 2024-06-24T08:00:00.000Z (2 times), last read 2024-06-24T07:30:00.000Z: answers 503',
    '             koop: last read 2024-06-24T07:30:00.000Z',
    'documents:   4 of dossier 28676 (2 read, 1 announced, 1 unreadable)',
    'texts:       official 4 days after first public (median of 3 papers, 12 at most)',
    '             provisional, the official one is awaited: kst-28676-3',
    'kst-28676-16, kst-28676-17 and 2 more',
    '             kst-28676-4 is out in a form that is not read: application/msword',
    'waiting:     1 publication, 1 text, 1 alert, pages of 1 dossier',
    'failures:    kst-28676-1: no answer (1 time)',
    '             kst-28676-2: unreadable for version 1.0.0: no text',
    'unsure:      kst-28676-5: kind unknown: Iets',
    'next run:    2024-06-24T09:00:00.000Z',
  ])
    expect(text).toContain(`${line}\n`);
});
