import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { commandTimes } from './command.ts';
import { engines } from './engines.ts';

/**
 * `npm run bench [-- size…]`: how long one comparison takes, warm, and the peak memory of its process, side by side
 * with what a user could pick instead; then what follows from that, and the whole command. Every cell runs in a process
 * of its own and is given some seconds; an engine that needs more is not asked for larger texts of that kind, so that
 * the whole table is there in some minutes.
 */
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [2_000, 20_000, 200_000, 2_000_000];
const kinds = ['revised', 'rewritten', 'unrelated', 'repetitive'];
const one = fileURLToPath(new URL('./one.ts', import.meta.url));

const mostSeconds = 10;
const tooSlow = new Set<string>();
/** Median milliseconds of the cells that came to an end. */
const medians = new Map<string, number>();

console.log('milliseconds, warm median (peak MB of the process after one comparison)\n');
console.log(row(['', '', ...Object.keys(engines)]));
for (const kind of kinds) {
  for (const size of sizes) {
    console.log(
      row([kind, `${size / 1000} KB`, ...Object.keys(engines).map((name) => cell(name, kind, size))]),
    );
  }
}

console.log(
  '\ngrowth of kamerdiff, as the power of the size from one size to the next: 1 is with the size, 2 with its square\n',
);
for (const kind of kinds) {
  const powers = sizes.slice(1).map((size, at) => {
    const [less, more] = [sizes[at] as number, size];
    const times = (of('kamerdiff', kind, more) ?? Number.NaN) / (of('kamerdiff', kind, less) ?? Number.NaN);
    return `${less / 1000} to ${more / 1000} KB: ${(Math.log(times) / Math.log(more / less)).toFixed(2)}`;
  });
  console.log(row([kind, '', powers.join('   ')]));
}

console.log('\ntimes as fast as diffWords\n');
for (const kind of kinds) {
  const ratios = sizes.flatMap((size) => {
    const [ours, theirs] = [of('kamerdiff', kind, size), of('jsdiff diffWords', kind, size)];
    return ours && theirs ? [`${size / 1000} KB: ${(theirs / ours).toFixed(1)}`] : [];
  });
  console.log(row([kind, '', ratios.join('   ')]));
}

console.log('\nthe whole command, from its start to its end: median (least) of 15 runs\n');
for (const { name, medianMs, leastMs } of commandTimes())
  console.log(`${name.padEnd(50)}${medianMs.toFixed(0)} ms (${leastMs.toFixed(0)})`);

function of(engine: string, kind: string, size: number): number | undefined {
  return medians.get(`${engine} ${kind} ${size}`);
}

function cell(engine: string, kind: string, size: number): string {
  if (tooSlow.has(`${engine} ${kind}`)) return 'not asked';
  const child = spawnSync(process.execPath, ['--import', 'tsx', one, engine, kind, String(size)], {
    timeout: 1_000 * mostSeconds,
    encoding: 'utf8',
  });
  if (child.error || child.signal) {
    tooSlow.add(`${engine} ${kind}`);
    return `> ${mostSeconds} s`;
  }
  if (child.status !== 0)
    return `failed: ${child.stderr.split('\n').find((line) => /Error/.test(line)) ?? child.status}`;
  const { medianMs, peakMB } = JSON.parse(child.stdout) as { medianMs: number; peakMB: number };
  medians.set(`${engine} ${kind} ${size}`, medianMs);
  return `${medianMs < 10 ? medianMs.toFixed(2) : medianMs.toFixed(0)} (${peakMB})`;
}

function row(cells: readonly string[]): string {
  return cells
    .map((text, at) => text.padEnd(at < 2 ? 11 : 25))
    .join('')
    .trimEnd();
}
