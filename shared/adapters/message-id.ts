import { createHash } from 'node:crypto';
import type { Message } from '../alert/alert.ts';

/** The same for the same message, and for no other: 32 hexadecimal digits. */
export function messageId({ subject, body, attributes }: Message): string {
  const { dossier, kind, meeting, topics, importance, event } = attributes;
  const all = JSON.stringify([subject, body, dossier, kind, meeting, topics, importance, event]);
  return createHash('sha256').update(all).digest('hex').slice(0, 32);
}
