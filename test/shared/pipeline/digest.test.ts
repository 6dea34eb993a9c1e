import { expect, test } from 'vitest';
import { withDigests } from '../../../shared/pipeline/digest.ts';
import { addPending, listUnsent } from '../../../shared/store/outbox.ts';
import type { Store } from '../../../shared/store/store.ts';
import { aClock, anAlert, aWatchlist } from '../../support/alerts.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { contentOf } from '../../support/store-content.ts';

const settings = { watchlist: aWatchlist(), version: '1.0.0', readAt: 'https://example.nl/' };
const six = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id) => anAlert(id));

async function scene(alerts = six) {
  const store = memoryStore();
  for (const alert of alerts) await addPending(store, alert);
  const gather = async (over: Partial<Store> = {}) =>
    withDigests({ store: { ...store, ...over }, clock: aClock().clock }, await listUnsent(store), settings);
  return { store, gather };
}

test('five alerts of a dossier are told one by one', async () => {
  const { gather } = await scene(six.slice(0, 5));
  expect((await gather()).map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
});

test('six of a dossier are told in one, the most important first, and none of them by itself', async () => {
  const important = anAlert('a6');
  const { message } = important;
  const { gather, store } = await scene([
    ...six.slice(0, 5),
    {
      ...important,
      message: { ...message, attributes: { ...message.attributes, importance: 90, topics: ['oekraine'] } },
    },
  ]);
  const [digest, ...others] = await gather();
  expect(others).toEqual([]);
  expect(digest?.message.subject).toBe('28676: 6 nieuwe vergelijkingen');
  expect(digest?.message.body.split('\n').slice(0, 6)).toEqual([
    '28676: 6 nieuwe vergelijkingen',
    'Het zijn er zoveel ineens dat ze in één bericht staan, de belangrijkste eerst.',
    'https://example.nl/28676/index.html',
    '',
    '- Kop van a6',
    '  https://example.nl/a6',
  ]);
  expect(digest?.message.attributes).toMatchObject({ event: 'digest', importance: 90, topics: ['oekraine'] });
  expect((await listUnsent(store)).map(({ event }) => event)).toEqual(['digest']);
});

const ofLetter = (id: string, importance: number, body = `Kop van ${id}\n`) => {
  const { message, ...alert } = anAlert(id, { letter: 'kst-28676-439' });
  const attributes = { ...message.attributes, importance, topics: [id] };
  return { ...alert, message: { ...message, body, attributes } };
};

test('a letter and its attachments are one message: the weightiest, with the others at its end', async () => {
  const { gather, store } = await scene([ofLetter('a1', 5), ofLetter('a2', 60), anAlert('b1')]);
  const told = await gather();
  expect(told.map(({ message }) => message.subject)).toEqual(['28676, nr. a2', '28676, nr. b1']);
  expect(told[0]?.message).toMatchObject({
    body: 'Kop van a2\n\nBij dezelfde brief:\n- Kop van a1\n  https://example.nl/a1\n',
    attributes: { event: 'new', importance: 60, topics: ['a1', 'a2'] },
  });
  expect((await listUnsent(store)).map(({ id }) => id).sort()).toEqual(told.map(({ id }) => id).sort());
});

test('a letter counts once among the alerts of its dossier, however much came with it', async () => {
  const letter = ['a6', 'a7', 'a8'].map((id) => ofLetter(id, 5));
  const { gather } = await scene([...six.slice(0, 4), ...letter]);
  expect((await gather()).map(({ members = [] }) => members.length)).toEqual([0, 0, 0, 0, 3]);
});

test('where both together are longer than a message may be, they are a digest', async () => {
  const { gather } = await scene([ofLetter('a1', 5), ofLetter('a2', 60, 'x'.repeat(199_990))]);
  const [digest] = await gather();
  expect(digest?.message.subject).toBe('28676: 2 nieuwe vergelijkingen');
});

test('alerts of another dossier are not drawn in', async () => {
  const { gather } = await scene([...six, anAlert('b1', { dossiernummer: '36600-X' })]);
  expect((await gather()).map(({ event, dossiernummer }) => [event, dossiernummer])).toEqual([
    ['digest', '28676'],
    ['new', '36600-X'],
  ]);
});

test('cut off after any write, a digest is made once, and one that joins later is told by itself', async () => {
  const whole = await scene();
  await whole.gather();
  const expected = await contentOf(whole.store);
  for (let last = 0; last < 7; last += 1) {
    const { store, gather } = await scene();
    let writes = 0;
    const create: Store['create'] = async (key, body) => {
      if (writes === last) throw new Error('cut off');
      writes += 1;
      return store.create(key, body);
    };
    await expect(gather({ create })).rejects.toThrow('cut off');
    if (last > 0) await addPending(store, anAlert('b7'));
    const told = await gather();
    expect(told.map(({ event }) => event)).toEqual(last > 0 ? ['digest', 'new'] : ['digest']);
    const { 'outbox/pending/b7.json': _joined, ...content } = await contentOf(store);
    expect(content).toEqual(expected);
  }
});
