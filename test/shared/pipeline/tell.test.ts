import { expect, test } from 'vitest';
import { NotifyError } from '../../../shared/errors.ts';
import { tell } from '../../../shared/pipeline/tell.ts';
import { addPending, listUnsent } from '../../../shared/store/outbox.ts';
import type { Store } from '../../../shared/store/store.ts';
import { aClock, anAlert, listener } from '../../support/alerts.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { keysOf } from '../../support/store-content.ts';

const alert = anAlert('a1');
const minuteMs = 60_000;

function scene() {
  const store = memoryStore();
  const heard = listener();
  const { clock, pass } = aClock();
  const ports = (over: Partial<Store> = {}) => ({
    store: { ...store, ...over },
    notify: heard.notify,
    clock,
    log: () => {},
  });
  return { store, heard, pass, ports };
}

test('an alert is claimed, told, and noted as sent', async () => {
  const { store, heard, ports } = scene();
  await addPending(store, alert);
  expect(await tell(ports(), alert, 'me')).toEqual({ kind: 'sent', messageId: 'message-1' });
  expect(heard.told).toEqual([alert.message]);
  expect(await keysOf(store)).toEqual([
    'outbox/claim/a1/1.json',
    'outbox/pending/a1.json',
    'outbox/sent/a1.json',
  ]);
  expect(await listUnsent(store)).toEqual([]);
});

test('of many who tell at the same moment one does', async () => {
  const { heard, ports } = scene();
  const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((who) => tell(ports(), alert, who)));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['sent', 'waits', 'waits', 'waits']);
  expect(heard.told).toHaveLength(1);
});

test('cut off between the message and the note, the next claim waits its time and says that it may be double', async () => {
  const { store, heard, pass, ports } = scene();
  const create: Store['create'] = async (key, body) => {
    if (key.startsWith('outbox/sent/')) throw new Error('the power fails');
    return store.create(key, body);
  };
  const failing: Partial<Store> = { create };
  await expect(tell(ports(failing), alert, 'me')).rejects.toThrow('the power fails');
  expect(heard.told).toHaveLength(1);

  expect(await tell(ports(), alert, 'other')).toMatchObject({ kind: 'waits' });
  pass(10 * minuteMs);
  expect(await tell(ports(), alert, 'other')).toMatchObject({ kind: 'sent' });
  expect(heard.told.map(({ subject }) => subject)).toEqual([
    '28676, nr. a1',
    '28676, nr. a1 (mogelijk dubbel)',
  ]);
});

test('a subject that is long keeps its mark and stays under a hundred characters of ASCII', async () => {
  const { store, heard, pass, ports } = scene();
  const long = { ...alert, message: { ...alert.message, subject: 'x'.repeat(99) } };
  await store.create(
    'outbox/claim/a1/1.json',
    JSON.stringify({ schema: 'kamerdiff/claim@1', who: 'x', at: '2024', until: '2024-06-24T08:00:00.000Z' }),
  );
  pass(1);
  await tell(ports(), long, 'me');
  const subject = heard.told[0]?.subject ?? '';
  expect(subject).toMatch(/^x+ \(mogelijk dubbel\)$/);
  expect(subject.length).toBe(99);
});

test('what was surely refused is told later without a word of doubt', async () => {
  const { heard, ports } = scene();
  heard.fail = new NotifyError('no such topic', { retryable: false });
  expect(await tell(ports(), alert, 'me')).toEqual({ kind: 'refused', reason: 'no such topic' });
  heard.fail = undefined;
  expect(await tell(ports(), alert, 'me')).toMatchObject({ kind: 'sent' });
  expect(heard.told.map(({ subject }) => subject)).toEqual(['28676, nr. a1']);
});

test('where the answer was lost, the next message says that it may be double', async () => {
  const { heard, ports } = scene();
  heard.lose = new NotifyError('no answer in 30 seconds', { retryable: true });
  expect(await tell(ports(), alert, 'me')).toMatchObject({ kind: 'refused' });
  heard.lose = undefined;
  expect(await tell(ports(), alert, 'me')).toMatchObject({ kind: 'sent' });
  expect(heard.told.map(({ subject }) => subject)).toEqual([
    '28676, nr. a1',
    '28676, nr. a1 (mogelijk dubbel)',
  ]);
});

test('what goes on being refused is tried ever more rarely', async () => {
  const { heard, pass, ports } = scene();
  heard.fail = new NotifyError('no such topic', { retryable: false });
  const kinds: string[] = [];
  for (let minute = 0; minute < 16; minute += 1) {
    kinds.push((await tell(ports(), alert, 'me')).kind === 'refused' ? 'x' : '.');
    pass(minuteMs);
  }
  expect(kinds.join('')).toBe('xxx.x...x.......');
});
