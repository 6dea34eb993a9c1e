import type { RegisterActivity, RegisterDocument } from './register-document.ts';
import type { RegisterFault } from './register-faults.ts';
import type { FeedChange } from './register-feed.ts';
import type { RegisterPaper } from './register-papers.ts';

/**
 * What becomes of papers over weeks, as a list: at this moment the registers have this. A paper or document takes the
 * place of the one of the same name; `withdrawn` takes it away: out of KOOP altogether, in the Kamer's register a row
 * that stays and is called deleted. Faults are from then on, until others are set.
 */
export type RegisterEvent = {
  /** A moment, ISO in UTC. */
  readonly at: string;
  readonly papers?: readonly RegisterPaper[];
  readonly documents?: readonly RegisterDocument[];
  readonly activities?: readonly RegisterActivity[];
  readonly withdrawn?: readonly string[];
  readonly faults?: readonly RegisterFault[];
};

/** All that the registers have at one moment. */
export type RegisterContent = {
  readonly papers: readonly RegisterPaper[];
  readonly documents: readonly RegisterDocument[];
  readonly activities: readonly RegisterActivity[];
  readonly changes: readonly FeedChange[];
  readonly faults: readonly RegisterFault[];
};

export function contentAt(events: readonly RegisterEvent[], now: string): RegisterContent {
  const papers = new Map<string, RegisterPaper>();
  const documents = new Map<string, RegisterDocument>();
  const activities = new Map<string, RegisterActivity>();
  const changes: FeedChange[] = [];
  let faults: readonly RegisterFault[] = [];
  const changed = (at: string, document: RegisterDocument) => {
    const fresh = { ...document, changedAt: document.changedAt ?? at };
    documents.set(fresh.nummer, fresh);
    changes.push({ at, document: fresh });
  };
  const past = events
    .filter(({ at }) => Date.parse(at) <= Date.parse(now))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  for (const { at, ...event } of past) {
    for (const paper of event.papers ?? []) papers.set(paper.id, { modifiedAt: at, ...paper });
    for (const document of event.documents ?? []) changed(at, document);
    for (const activity of event.activities ?? []) activities.set(activity.nummer, activity);
    for (const name of event.withdrawn ?? []) {
      papers.delete(name);
      const document = documents.get(name);
      if (document) changed(at, { ...document, changedAt: at, deleted: true });
    }
    faults = event.faults ?? faults;
  }
  return {
    papers: [...papers.values()],
    documents: [...documents.values()],
    activities: [...activities.values()],
    changes,
    faults,
  };
}
