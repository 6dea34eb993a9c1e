import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchText, original, revised, rewritten } from './texts.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const RUNS = 15;
const SENTENCES_A_PARAGRAPH = 4;

export type CommandTime = { readonly name: string; readonly medianMs: number; readonly leastMs: number };

/**
 * The whole command as a user waits for it, from the start of its process to the end: `kamerdiff compare` of two files
 * of 20 KB, and beside it Node.js itself, which does nothing. Where NODE_EXTRA_CA_CERTS is set, Node.js reads those
 * certificates at every start, whatever it is started for: then once more without it.
 */
export function commandTimes(): CommandTime[] {
  const folder = mkdtempSync(join(tmpdir(), 'kamerdiff-bench-'));
  const { NODE_EXTRA_CA_CERTS: certificates, ...bare } = process.env;
  try {
    const before = original(20_000);
    const file = (name: string, text: BenchText) => {
      const path = join(folder, `${name}.md`);
      writeFileSync(path, paragraphs(text));
      return path;
    };
    const compare = (after: string) => [cli, 'compare', file('before', before), after];
    const commands: readonly [name: string, argv: readonly string[]][] = [
      ['node, an empty program', ['-e', '0']],
      ['compare, 20 KB revised', compare(file('revised', revised(before)))],
      ['compare, 20 KB rewritten', compare(file('rewritten', rewritten(before)))],
      // With other flags V8 takes nothing that was compiled before; this one changes nothing else in so short a run.
      [
        'the same, all compiled anew',
        ['--no-flush-bytecode', ...compare(file('rewritten', rewritten(before)))],
      ],
    ];
    const asItIs = commands.map(([name, argv]) => timed(name, argv, process.env));
    if (certificates === undefined) return asItIs;
    return [...asItIs, ...commands.map(([name, argv]) => timed(`${name}, without certificates`, argv, bare))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(name: string, argv: readonly string[], env: NodeJS.ProcessEnv): CommandTime {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env });
    if (status !== 0)
      throw new Error(`${name} ended with ${status}: ${stderr}. Build first: npm run prepare`);
    return performance.now() - from;
  }).sort((x, y) => x - y);
  return { name, medianMs: times[RUNS >> 1] as number, leastMs: times[0] as number };
}

function paragraphs(text: BenchText): string {
  const all: string[] = [];
  for (let at = 0; at < text.length; at += SENTENCES_A_PARAGRAPH)
    all.push(text.slice(at, at + SENTENCES_A_PARAGRAPH).join(' '));
  return `${all.join('\n\n')}\n`;
}
