import { expect } from 'vitest';
import type { Message } from '../../shared/alert/alert.ts';
import { isAttached, letterOf } from '../../shared/pipeline/attachments.ts';
import type { StepSettings } from '../../shared/pipeline/ports.ts';
import { loadRead } from '../../shared/pipeline/take-in.ts';
import { verify } from '../../shared/pipeline/verify.ts';
import { listVersions } from '../../shared/store/archive.ts';
import { listPapers } from '../../shared/store/papers.ts';
import { listReportPairs } from '../../shared/store/reports.ts';
import type { Store } from '../../shared/store/store.ts';
import { contentOf } from './store-content.ts';
import type { Weeks } from './weeks.ts';

/** What must have come of weeks, whoever lived through them: every paper whole, each report once, each alert once. */
export async function expectWeeks(
  { papers: expected }: Weeks,
  {
    store,
    told,
    settings,
  }: {
    readonly store: Store;
    readonly told: readonly Pick<Message, 'subject' | 'body' | 'attributes'>[];
    readonly settings: StepSettings;
  },
): Promise<void> {
  const known = await listPapers(store, '28676');
  const papers = known.filter((paper) => !isAttached(paper));
  expect(papers.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  for (const [at, { id, words, hasEarlyText }] of expected.entries()) {
    const record = papers[at];
    const read = record && (await loadRead({ store }, record));
    const text = read?.document.sections.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ');
    expect(text, id).toBe(words);
    const versions = await listVersions(store, id);
    expect(versions.at(-1), id).toMatchObject({ format: 'xml' });
    expect(versions.at(-1)?.status, id).toBeUndefined();
    expect(versions[0]?.status, id).toBe(hasEarlyText ? 'provisional' : undefined);
  }
  const attachments = known.filter(isAttached);
  for (const one of attachments) expect(await listVersions(store, one.id), one.id).toHaveLength(1);
  expect(attachments.map((one) => letterOf(one, known)?.id).sort()).toEqual(
    expected.flatMap(({ id, hasAttachment }) => (hasAttachment ? [id] : [])),
  );

  const due = expected.flatMap(({ id, changes }, at) => [
    ...(at > 0 ? [`${id} ${expected[at - 1]?.id}`] : []),
    ...(changes.length > 0 ? [`${id} ${id}`] : []),
  ]);
  const page = (await contentOf(store, 'reports/28676/index.html'))['reports/28676/index.html'] ?? '';
  const listed = [...page.matchAll(/href="\.\.\/28676\/([^/]+)\/([^/]+)\/index\.html"/g)];
  expect(listed.map(([, after, before]) => `${after} ${before}`).sort()).toEqual(due.sort());
  for (const pair of await listReportPairs(store, '28676')) {
    expect(await verify({ store }, pair, settings)).toEqual({ kind: 'ok', pair });
  }

  for (const [at, { id, changes }] of expected.entries()) {
    const ofPaper = told.filter(({ subject }) =>
      subject.slice(0, subject.indexOf(':')).endsWith(id.slice(-3)),
    );
    const events = [...(at > 0 ? ['new'] : []), ...changes];
    expect(
      ofPaper.map(({ attributes }) => attributes.event),
      id,
    ).toEqual(events);
  }
  const ofRegisters = told.filter(({ attributes }) => attributes.dossier === '');
  const failures = ofRegisters.filter(({ attributes }) => attributes.event === 'failure').length;
  expect(ofRegisters.length).toBe(2 * failures);
  expect(told.length - ofRegisters.length).toBe(
    expected.flatMap(({ changes }, at) => [...(at > 0 ? ['new'] : []), ...changes]).length,
  );
  expect(new Set(told.map(({ body }) => body)).size).toBe(told.length);
}
