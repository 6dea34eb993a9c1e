import { join, relative } from 'node:path';
import { maildirNotify } from '../../shared/adapters/maildir.ts';
import { openProgress } from '../../shared/adapters/progress.ts';
import { recordedFetch } from '../../shared/adapters/recorded.ts';
import { terminalNotify } from '../../shared/adapters/terminal.ts';
import type { Run } from '../../shared/pipeline/run-once.ts';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import type { Report } from '../../shared/report/report.ts';
import { keys, reportFolder } from '../../shared/store/keys.ts';
import { lookingAnew } from '../../shared/store/looking-anew.ts';
import { listReports } from '../../shared/store/reports.ts';
import type { Language } from '../../shared/watchlist.ts';
import type { Console } from './console.ts';
import { notifyAll, openStore, openWatchlist, settingsFor } from './open.ts';
import type { CommonOptions } from './options.ts';
import { shippedFile } from './package-folder.ts';
import { isPartial, runText } from './watch.ts';

export type Options = CommonOptions & { readonly out: string; readonly lang?: Language };

/** Two visits to the register, some weeks apart, as they were recorded. */
const visits = [
  {
    folder: '1-first-look',
    about: 'The first look at dossier 28676: what is there already. Silent, nobody is told.',
  },
  { folder: '2-a-new-paper', about: 'A later look: a new paper is in the register.' },
] as const;

/**
 * `kamerdiff demo`: the real pipeline over replies that ship with the program. It looks as if for the first time each
 * time, so that a second demo into the same folder shows what a repetition does: nothing.
 */
export async function run({ out, lang, ...options }: Options, console: Console): Promise<number> {
  const configured = openWatchlist(options.config ?? shippedFile('watchlist.json'));
  const watchlist = lang ? { ...configured, language: lang } : configured;
  const { store, readAt } = await openStore(out);
  const anew = lookingAnew(store, [keys.state('koop'), keys.state('queue')]);
  const maildir = maildirNotify(join(out, 'maildir'));
  const notify = options.quiet || options.json ? maildir : notifyAll(maildir, terminalNotify(console.out));
  const progress = await openProgress(console.err, {
    json: options.json ?? false,
    quiet: options.quiet ?? false,
  });
  const settings = settingsFor(watchlist, { readAt, registers: ['koop'] });
  const runs: Run[] = [];
  console.remark(
    'The demo: real steps over recorded replies. Papers called SYNTHETISCH are made up; nr. 439 is real.',
  );
  for (const { folder, about } of visits) {
    console.remark(`\n${about}`);
    const fetch = recordedFetch(shippedFile(`functions/demo/replies/${folder}`));
    const ports = { store: anew.store, fetch, notify, clock: () => new Date(), log: console.log };
    const result = await runOnce(ports, settings, { who: 'demo', sleep: async () => {}, progress });
    console.remark(runText(result, readAt).trimEnd());
    runs.push(result);
  }
  await anew.keep();
  const reports = await listReports(store, watchlist.dossiers[0] ?? '');
  const [shown] = reports.toSorted((one, other) => (takenAt(one) > takenAt(other) ? -1 : 1));
  if (!shown) throw new Error('the demo made no report, although its papers are there');
  const page = join(out, reportFolder(shown.pair), 'index.html');
  const sent = runs.reduce((sum, { published }) => sum + published.sent, 0);
  const lines = [
    '',
    `Headline:   ${shown.report.summary.headline}`,
    `Report:     ${relative('.', page) || page}`,
    `All pages:  ${join(out, 'reports', 'index.html')} (${reports.length} reports)`,
    `Alerts:     ${sent === 0 ? 'none sent: this was told before, and is told once' : `${sent} sent, also kept in ${join(out, 'maildir')}`}`,
    '',
    'Next, the same comparison in the terminal:',
    `  npx kamerdiff compare ${shown.pair.afterId} --store ${out}`,
  ];
  console.result(`${lines.join('\n')}\n`, {
    headline: shown.report.summary.headline,
    report: page,
    reports: reports.length,
    sent,
  });
  return runs.some(isPartial) ? 3 : 0;
}

function takenAt({ report }: { readonly report: Report }): string {
  return report.after.takenAt;
}
