import type { Report } from '../report/report.ts';
import { sha256Of } from '../snapshot/sha256.ts';

/**
 * Under which an alert is kept, and told once: from the bytes of both papers alone. A new version of the program, a
 * better reason or another language makes another report of them, but never a second message.
 */
export function alertIdOf({ before, after }: Pick<Report, 'before' | 'after'>): string {
  return sha256Of(`${before.sha256}\n${after.sha256}`).slice(0, 32);
}
