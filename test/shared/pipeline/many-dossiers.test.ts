import { expect, test } from 'vitest';
import { listPapers } from '../../../shared/store/papers.ts';
import { aWatchlist } from '../../support/alerts.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { registerDocument } from '../../support/register-document.ts';
import { plainRegister } from '../../support/register-fetch.ts';
import { contentOf } from '../../support/store-content.ts';

const letter = (number: number, texts: readonly string[], version = 1) =>
  registerDocument(number, {
    onderwerp: `Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli ${2023 + number}`,
    volgnummer: 900 + number,
    datedOn: '2024-06-21',
    version,
    texts,
  });
const elsewhere = registerDocument(500, { dossiers: ['99999'] });
const dossiers = ['28676', ...Array.from({ length: 250 }, (_, index) => String(30_000 + index))];

/** The registers as they are in the course of three days; between them nothing of the watched dossiers is listed. */
const register = plainRegister([], '2024-06-21T12:00:00.000Z', [
  { at: '2024-06-21T09:00:00Z', documents: [letter(1, ['Nederland levert 100 tanks.'])] },
  { at: '2024-06-22T09:00:00Z', documents: [letter(2, ['Nederland levert 250 tanks.']), elsewhere] },
  { at: '2024-06-23T09:00:00Z', documents: [letter(2, ['Nederland levert 300 tanks.'], 2)] },
]);
const pipeline = aPipeline([], { register, watchlist: aWatchlist({ dossiers }) });

async function runAt(now: string): Promise<readonly string[]> {
  register.setNow(now);
  pipeline.pass(Date.parse(now) - pipeline.ports().clock().getTime());
  register.asked.length = 0;
  await pipeline.runOnce({ ...pipeline.settings, registers: ['tk', 'koop'] });
  return register.asked
    .filter(({ host }) => host === 'gegevensmagazijn.tweedekamer.nl')
    .map(({ pathname }) => pathname.replace(/\(.*\)/, '()'));
}

test('hundreds of dossiers are listed once, and then followed by the feeds of changes', async () => {
  const lists = (asked: readonly string[]) => asked.filter((path) => path === '/OData/v4/2.0/Document');
  expect(lists(await runAt('2024-06-21T12:00:00.000Z'))).toHaveLength(6);
  expect(pipeline.heard.told).toEqual([]);

  const second = await runAt('2024-06-22T12:00:00.000Z');
  expect(second.filter((path) => path.includes('SyncFeed'))).toHaveLength(4);
  expect(lists(second)).toHaveLength(1);
  await runAt('2024-06-23T12:00:00.000Z');
  expect(pipeline.heard.told.map(({ attributes }) => attributes.event)).toEqual(['new', 'revised']);
  expect((await listPapers(pipeline.store, '28676')).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
  ]);
  expect(await listPapers(pipeline.store, '99999')).toEqual([]);

  const last = await runAt('2024-06-23T13:00:00.000Z');
  expect(last.filter((path) => path.includes('SyncFeed'))).toHaveLength(2);
  expect(lists(last)).toEqual([]);
  const state = JSON.parse((await contentOf(pipeline.store))['state/tk.json'] ?? '{}');
  expect(state.tokens).toEqual({ Document: '4', DocumentVersie: '4' });
  expect(Object.keys(state.seen).toSorted()).toEqual(['2026D00001', '2026D00002']);
});
