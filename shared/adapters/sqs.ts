import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { NotifyError } from '../errors.ts';
import type { Work, WorkQueue } from '../pipeline/ports.ts';
import { awsFailure } from './aws-failure.ts';
import { jitter, withDeadline } from './deadline.ts';

/**
 * Puts work on a queue, one message for each publication. Delivered at least once: after a lost answer it may stand
 * there twice, which a step that writes by content does not mind.
 *
 * SQS takes a batch in part. What it refused for reasons of its own is sent again a few times; the rest of the work
 * is sent all the same, before the error is thrown.
 */
export function sqsWork(
  client: SQSClient,
  queueUrl: string,
  { deadlineMs = 30_000 }: { readonly deadlineMs?: number } = {},
): WorkQueue {
  return async (work) => {
    const lost: Refused[] = [];
    for (const batch of batchesOf(work)) lost.push(...(await sendBatch(batch)));
    const [first] = lost;
    if (first === undefined) return;
    throw new NotifyError(
      `Cannot put ${lost.length} of ${work.length} publications on ${queueUrl}, ${first.entry.about} among them: ${first.reason}`,
      { retryable: lost.some(({ retryable }) => retryable) },
    );
  };

  /** Those that were refused to the last. */
  async function sendBatch(batch: readonly Entry[]): Promise<Refused[]> {
    let entries = batch;
    const final: Refused[] = [];
    for (let round = 1; ; round += 1) {
      const refused = await trySend(entries);
      final.push(...refused.filter(({ retryable }) => !retryable));
      const again = refused.filter(({ retryable }) => retryable);
      if (again.length === 0) return final;
      if (round === tries) return [...final, ...again];
      entries = again.map(({ entry }) => entry);
      await jitter(round);
    }
  }

  async function trySend(entries: readonly Entry[]): Promise<Refused[]> {
    try {
      const { Failed = [] } = await withDeadline(deadlineMs, (abortSignal) =>
        client.send(
          new SendMessageBatchCommand({
            QueueUrl: queueUrl,
            Entries: entries.map(({ text }, at) => ({ Id: String(at), MessageBody: text })),
          }),
          { abortSignal },
        ),
      );
      return Failed.flatMap(({ Id, SenderFault, Code, Message }) => {
        const entry = entries[Number(Id)];
        const reason = `SQS refused (${Code}${Message ? `: ${Message}` : ''}).`;
        return entry ? [{ entry, retryable: SenderFault !== true, reason }] : [];
      });
    } catch (error) {
      const { reason, retryable } = awsFailure(error);
      return entries.map((entry) => ({ entry, retryable, reason }));
    }
  }
}

type Entry = { readonly about: string; readonly text: string; readonly bytes: number };
type Refused = { readonly entry: Entry; readonly retryable: boolean; readonly reason: string };

const tries = 4;
const maxEntries = 10;
/** For one message, and for a batch together. */
const maxBytes = 256 * 1024;

/**
 * The work in batches that SQS takes.
 * @throws NotifyError when one publication alone is too large
 */
export function batchesOf(work: readonly Work[]): Entry[][] {
  const batches: Entry[][] = [];
  let room = 0;
  for (const entry of work.map(entryOf)) {
    const last = batches.at(-1);
    if (last && last.length < maxEntries && entry.bytes <= room) {
      last.push(entry);
      room -= entry.bytes;
    } else {
      batches.push([entry]);
      room = maxBytes - entry.bytes;
    }
  }
  return batches;
}

function entryOf(work: Work): Entry {
  // SQS takes the characters of XML 1.0 only. JSON has escaped all others by itself but these two.
  const text = JSON.stringify(work).replace(
    /[\uFFFE\uFFFF]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16)}`,
  );
  const bytes = Buffer.byteLength(text);
  const about = work.publication.id;
  if (bytes > maxBytes)
    throw new NotifyError(
      `Cannot put ${about} on the queue: what the register says of it has ${bytes} bytes, at most ${maxBytes} fit. Look at its record in the register.`,
      { retryable: false },
    );
  return { about, text, bytes };
}
