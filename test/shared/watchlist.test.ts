import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWatchlist } from '../../shared/watchlist.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => parseWatchlist(readFileSync(new URL(path, root), 'utf8'), path);

test('the watchlist that ships watches dossier 28676', () => {
  expect(read('watchlist.json').dossiers).toEqual(['28676']);
});

describe('the examples', () => {
  const examples = readdirSync(new URL('docs/examples/', root)).filter((name) =>
    name.startsWith('watchlist-'),
  );

  test('are watchlists, and hold all that ships', () => {
    expect(examples.length).toBeGreaterThan(0);
    const shipped = read('watchlist.json');
    for (const name of examples) {
      const { series, dossiers } = read(`docs/examples/${name}`);
      expect(series).toEqual(expect.arrayContaining(shipped.series));
      expect(dossiers).toEqual(expect.arrayContaining(shipped.dossiers));
    }
  });

  test('watch the Raad Buitenlandse Zaken and the Defensieraad', () => {
    const { dossiers, series } = read('docs/examples/watchlist-raden.json');
    expect(dossiers).toEqual(['28676', '21501-02', '21501-28']);
    expect(new Set(series.map(({ name }) => name)).size).toBe(series.length);
  });
});

test('wrong content is named: the field, what was found, what was expected', () => {
  const wrong = JSON.stringify({ ...read('watchlist.json'), dossiers: ['28 676'] });
  expect(() => parseWatchlist(wrong)).toThrow(
    'watchlist.json: the field "dossiers.0" is wrong: found "28 676", expected a dossiernummer such as "28676" or "36600-X".',
  );
});
