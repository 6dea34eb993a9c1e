import { headChanges } from '../report/head-changes.ts';
import { importanceOf } from '../report/importance.ts';
import type { Report } from '../report/report.ts';
import type { Watchlist } from '../watchlist.ts';

/**
 * Whether a report is worth a message. Never where no word differs, nor the day or signature of one paper: another
 * layout, another order or another format is no news. Else where it matters as much as the watchlist asks.
 *
 * Whether a paper is too old to be told was judged when it was listed, by the day on which it was made public. Where no
 * register says that, it is judged here, by the day that its text bears. Other words in a paper that was known already
 * are new, however old the paper is.
 *
 * @param seenOn the day the paper was first seen. A paper that bears no day cannot be said to be old, and one that
 * bears a later day is not.
 */
export function isWorthAnAlert(
  report: Report,
  { alerts }: Pick<Watchlist, 'alerts'>,
  { seenOn }: { readonly seenOn: string },
): boolean {
  const { reworded, added, removed } = report.summary.sentences;
  if (reworded + added + removed === 0 && headChanges(report).length === 0) return false;
  if (importanceOf(report) < alerts.minimumImportance) return false;
  const { before, after } = report;
  if (before.id === after.id || after.firstPublicOn !== undefined || after.publishedOn === null) return true;
  const days = (Date.parse(seenOn) - Date.parse(after.publishedOn)) / 86_400_000;
  // A day that cannot be read gives NaN, which is not more than anything: better a message too many than one lost.
  return !(days > alerts.maximumAgeDays);
}
