import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { engines } from './engines.ts';

/**
 * `npm run bench [-- size…]`: how long one comparison takes, warm, and the peak memory of its process, side by side
 * with what a user could pick instead. Every cell runs in a process of its own and is given some seconds; an engine that
 * needs more is not asked for larger texts of that kind, so that the whole table is there in some minutes.
 */
const sizes = process.argv.slice(2).map(Number);
const kinds = ['revised', 'rewritten', 'unrelated', 'repetitive'];
const one = fileURLToPath(new URL('./one.ts', import.meta.url));

const mostSeconds = 10;
const tooSlow = new Set<string>();

console.log('milliseconds, warm median (peak MB of the process)\n');
console.log(row(['', '', ...Object.keys(engines)]));
for (const kind of kinds) {
  for (const size of sizes.length > 0 ? sizes : [2_000, 20_000, 200_000, 2_000_000]) {
    console.log(
      row([kind, `${size / 1000} KB`, ...Object.keys(engines).map((name) => cell(name, kind, size))]),
    );
  }
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
  return `${medianMs < 10 ? medianMs.toFixed(2) : medianMs.toFixed(0)} (${peakMB})`;
}

function row(cells: readonly string[]): string {
  return cells
    .map((text, at) => text.padEnd(at < 2 ? 11 : 25))
    .join('')
    .trimEnd();
}
