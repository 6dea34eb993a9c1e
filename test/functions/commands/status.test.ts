import { expect, test } from 'vitest';
import { statusText } from '../../../functions/commands/status.ts';

test('a store that was never used says what to do', () => {
  const status = {
    lastCheckAt: null,
    trouble: null,
    dossiers: [],
    reports: 0,
    waiting: { publications: 0, texts: 0, alerts: 0, pages: 0 },
    failures: [],
    unreadable: [],
    nextRunAt: null,
  };
  expect(statusText(status, 'kamerdiff-store')).toBe(
    [
      'store:       kamerdiff-store',
      'last check:  never; "kamerdiff watch --once" looks for the first time',
      'documents:   none known',
      'reports:     0',
      'waiting:     0 publications, 0 texts, 0 alerts, pages of 0 dossiers',
      'failures:    none',
      'next run:    none planned; "kamerdiff watch" goes on looking',
      '',
    ].join('\n'),
  );
});

test('what failed, what is unreadable and what the register does is said in full', () => {
  const text = statusText(
    {
      lastCheckAt: '2024-06-24T07:30:00.000Z',
      trouble: { since: '2024-06-24T08:00:00.000Z', failures: 2, reason: 'answers 503', told: false },
      dossiers: [{ dossiernummer: '28676', announced: 1, read: 2, unreadable: 1, unlabelled: 1 }],
      reports: 1,
      waiting: { publications: 1, texts: 1, alerts: 1, pages: 1 },
      failures: [{ id: 'kst-28676-1', failures: 1, reason: 'no answer' }],
      unreadable: [{ id: 'kst-28676-2', reason: 'no text', by: '1.0.0' }],
      nextRunAt: '2024-06-24T09:00:00.000Z',
    },
    'store',
  );
  expect(text).toContain('trouble:     not read since 2024-06-24T08:00:00.000Z (2 times): answers 503\n');
  expect(text).toContain(
    '4 of dossier 28676 (2 read, 1 of them of unknown kind; 1 announced; 1 unreadable)\n',
  );
  expect(text).toContain('waiting:     1 publication, 1 text, 1 alert, pages of 1 dossier\n');
  expect(text).toContain(
    'failures:    kst-28676-1: no answer (1 time)\n             kst-28676-2: unreadable for version 1.0.0: no text\n',
  );
  expect(text).toContain('next run:    2024-06-24T09:00:00.000Z\n');
});
