import { type Engine, engines } from './engines.ts';
import * as texts from './texts.ts';

/** Times one engine on one pair of texts, in a process of its own; prints `{ medianMs, peakMB }`. */
const [engineName = '', kind = '', size = ''] = process.argv.slice(2);
const bytes = Number(size);
const before = kind === 'repetitive' ? texts.repetitive(bytes) : texts.original(bytes);
const after =
  kind === 'revised'
    ? texts.revised(before)
    : kind === 'rewritten'
      ? texts.rewritten(before)
      : kind === 'unrelated'
        ? texts.rewritten(texts.original(bytes, 99))
        : texts.repetitiveAfter(before);
const run = (engines[engineName as keyof typeof engines] as Engine)(before, after);

run();
// Of one comparison: what the collector leaves lying between many is no need of any.
const peakKB = process.resourceUsage().maxRSS;
const times: number[] = [];
// Long enough for the compiler to be done with it: by time where a run is short, by runs where it is long.
const start = performance.now();
const [leastMs, leastRuns, mostMs] = [1_500, 40, 5_000];
const spent = () => performance.now() - start;
do {
  const from = performance.now();
  run();
  times.push(performance.now() - from);
} while (spent() < leastMs || (times.length < leastRuns && spent() + (times.at(-1) as number) < mostMs));
// The first runs are the compiler's: a median over the later half is the warm figure.
const warm = times.slice(Math.floor(times.length / 2)).sort((x, y) => x - y);
console.log(
  JSON.stringify({
    medianMs: warm[Math.floor(warm.length / 2)],
    peakMB: Math.round(peakKB / 1024),
  }),
);
