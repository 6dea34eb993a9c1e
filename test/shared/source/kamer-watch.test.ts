import { expect, test } from 'vitest';
import { watchKamer } from '../../../shared/source/kamer-watch.ts';
import { registerDocument } from '../../support/register-document.ts';
import { plainRegister } from '../../support/register-fetch.ts';
import type { RegisterEvent } from '../../support/register-time.ts';

const events: RegisterEvent[] = [
  { at: '2026-06-01T09:00:00.000Z', documents: [registerDocument(1)] },
  { at: '2026-06-02T09:00:00.000Z', documents: [registerDocument(2)] },
];
const dossiernummers = ['28676', '30000', '30001'];
const since = '2026-05-31';
const paths = (asked: readonly URL[]) => [...new Set(asked.map(({ pathname }) => pathname.split('/')[1]))];

test('few dossiers are watched by list, and no feed is read', async () => {
  const register = plainRegister([], '2026-06-01T12:00:00.000Z', events);
  const watched = await watchKamer(register.fetch, { dossiernummers, since });
  expect(watched).toMatchObject({ isPart: false, papers: [{ documentNummer: '2026D00001' }] });
  expect(watched.tokens).toBeUndefined();
  expect(paths(register.asked)).toEqual(['OData']);
});

test('many are listed once, and then followed by the feeds', async () => {
  const register = plainRegister([], '2026-06-01T12:00:00.000Z', events);
  const first = await watchKamer(register.fetch, { dossiernummers }, { mostBy: 2 });
  expect(first).toMatchObject({ isPart: false, papers: [{ documentNummer: '2026D00001' }] });
  register.setNow('2026-06-02T12:00:00.000Z');
  register.asked.length = 0;
  const next = await watchKamer(
    register.fetch,
    { dossiernummers, since, tokens: first.tokens },
    { mostBy: 2 },
  );
  expect(next).toMatchObject({ isPart: true, papers: [{ documentNummer: '2026D00002' }] });
  expect(register.asked).toHaveLength(5);
});

test('a feed that cannot be read is said, and a list asked in its place', async () => {
  const register = plainRegister([], '2026-06-01T12:00:00.000Z', [
    { ...(events[0] as RegisterEvent), faults: [{ on: 'feed', kind: 'maintenance' }] },
  ]);
  const watched = await watchKamer(register.fetch, { dossiernummers, since }, { mostBy: 2 });
  expect(watched).toMatchObject({
    isPart: false,
    papers: [{ documentNummer: '2026D00001' }],
    unreadable: [{ position: 0, reason: expect.stringContaining('the feed of changes was not read') }],
  });
});
