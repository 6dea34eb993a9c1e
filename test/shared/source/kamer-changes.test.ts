import { describe, expect, test } from 'vitest';
import { listChangedPapers, newestTokens } from '../../../shared/source/kamer-changes.ts';
import { registerDocument } from '../../support/register-document.ts';
import { plainRegister } from '../../support/register-fetch.ts';

const letter = registerDocument(439, { dossiers: ['28676'] });
const events = [
  { at: '2026-06-01T09:00:00.000Z', documents: [letter, registerDocument(1, { dossiers: ['30000'] })] },
  { at: '2026-06-02T09:00:00.000Z', documents: [registerDocument(2, { dossiers: ['36600-VII'] })] },
  { at: '2026-06-03T09:00:00.000Z', documents: [{ ...letter, version: 2 }], withdrawn: ['2026D00002'] },
];
const manyDossiers = ['28676', ...Array.from({ length: 300 }, (_, index) => `${31_000 + index}-VII`)];

async function changedBetween(from: string, to: string, dossiernummers: readonly string[]) {
  const register = plainRegister([], from, events);
  const tokens = await newestTokens(register.fetch);
  register.setNow(to);
  register.asked.length = 0;
  const changed = await listChangedPapers(register.fetch, { dossiernummers, tokens });
  return { changed, asked: register.asked.length, register };
}

describe('the changes in the Kamer', () => {
  test('of many dossiers are found in as few questions as of one', async () => {
    const { changed, asked } = await changedBetween(
      '2026-06-01T00:00:00.000Z',
      '2026-06-01T12:00:00.000Z',
      manyDossiers,
    );
    expect(changed?.papers.map(({ documentNummer }) => documentNummer)).toEqual(['2026D00439']);
    // A page of each feed and the one after it, and the documents.
    expect(asked).toBe(5);
  });

  test('are those since the tokens, and none where nothing changed', async () => {
    const one = await changedBetween('2026-06-01T12:00:00.000Z', '2026-06-02T12:00:00.000Z', [
      '28676',
      '36600',
    ]);
    expect(one.changed?.papers.map(({ documentNummer }) => documentNummer)).toEqual(['2026D00002']);
    const none = await changedBetween('2026-06-02T12:00:00.000Z', '2026-06-02T13:00:00.000Z', ['28676']);
    expect(none.changed).toMatchObject({ papers: [], receivedAt: '2026-06-02T13:00:00.000Z' });
    expect(none.asked).toBe(2);
  });

  test('go on from where they were left, and pass what was deleted', async () => {
    const { changed, register } = await changedBetween(
      '2026-06-01T12:00:00.000Z',
      '2026-06-04T00:00:00.000Z',
      ['28676', '36600-VII'],
    );
    expect(changed?.papers.map(({ version }) => version?.number)).toEqual([2]);
    const tokens = changed?.tokens;
    if (!tokens) throw new Error('expected tokens');
    expect(await newestTokens(register.fetch)).toEqual(tokens);
    expect((await listChangedPapers(register.fetch, { dossiernummers: ['28676'], tokens }))?.papers).toEqual(
      [],
    );
  });

  test('where so much changed that a list is shorter, are not read', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => registerDocument(index + 1, { file: '' }));
    const register = plainRegister([], '2026-06-01T00:00:00.000Z', [
      { at: '2026-06-01T09:00:00.000Z', documents: many },
    ]);
    const tokens = await newestTokens(register.fetch);
    expect(tokens).toEqual({ Document: '0', DocumentVersie: '0' });
    register.setNow('2026-06-02T00:00:00.000Z');
    expect(await listChangedPapers(register.fetch, { dossiernummers: ['28676'], tokens })).toBeUndefined();
  });

  test('are not looked for for ever in a feed that goes in a circle', async () => {
    const endless = events.map((event) => ({ ...event, faults: [{ kind: 'endless-pages' as const }] }));
    const register = plainRegister([], '2026-06-04T00:00:00.000Z', endless);
    await expect(newestTokens(register.fetch)).rejects.toThrow('expected one that grows');
  });

  test('begin where the feeds end, found in some forty questions to each', async () => {
    const register = plainRegister([], '2026-06-04T00:00:00.000Z', events);
    expect(await newestTokens(register.fetch)).toEqual({ Document: '5', DocumentVersie: '5' });
    expect(register.asked.length).toBeLessThan(90);
  });
});
