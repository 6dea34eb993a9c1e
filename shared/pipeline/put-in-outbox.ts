import type { AlertEvent } from '../alert/alert.ts';
import { alertIdOf } from '../alert/id.ts';
import { messageOf } from '../alert/message.ts';
import { isWorthAnAlert } from '../alert/rules.ts';
import type { Report } from '../report/report.ts';
import { reportFolder } from '../store/keys.ts';
import { addPending, type PendingAlert } from '../store/outbox.ts';
import type { PaperRecord } from '../store/records.ts';
import type { Made } from './make-reports.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import type { ReadPaper } from './take-in.ts';

/** Only the paper's own reports are told, once each; what a late paper changes for those after it is silent. */
export async function putInOutbox(
  { store }: Pick<Ports, 'store'>,
  { record }: ReadPaper,
  { own }: Made,
  { work, settings }: { readonly work: Work; readonly settings: StepSettings },
): Promise<number> {
  const { watchlist, readAt } = settings;
  const seenOn = record.firstSeenAt.slice(0, 10);
  let alerts = 0;
  for (const { pair, report, event, since } of own) {
    if (work.alerts === 'off' || !isDue(record, event, since)) continue;
    if (!isWorthAnAlert(report, watchlist, { seenOn })) continue;
    const url = `${readAt}${reportFolder(pair).slice('reports/'.length)}index.html`;
    const alert = await addPending(store, {
      schema: 'kamerdiff/alert@1',
      id: alertIdOf(report),
      event,
      at: report.after.takenAt,
      dossiernummer: pair.dossiernummer,
      headline: report.summary.headline,
      ...letterIn(report.after),
      url,
      message: messageOf(report, { url, watchlist, event }),
    });
    if (alert === 'created') alerts += 1;
  }
  return alerts;
}

/** What came in one cover is told in one message: see `digest.ts`. */
function letterIn({ id, attachmentOf, attachments }: Report['after']): Pick<PendingAlert, 'letter'> {
  if (attachmentOf !== undefined) return { letter: attachmentOf };
  return attachments === undefined ? {} : { letter: id };
}

/**
 * A new paper's reports are due until it was once compared to the end; a revision's, where the words were last other
 * in a version that was. What was decided at first sight (a first look, an old paper) holds for the former.
 */
function isDue(record: PaperRecord, event: AlertEvent, since = 0): boolean {
  const { compared } = record;
  if (event !== 'new') return compared !== undefined && since >= compared;
  return compared === undefined && record.alerts === 'on';
}
