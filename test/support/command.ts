import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Each source file of the bundle, and what it imports, as esbuild tells it. */
export type Inputs = Readonly<
  Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>
>;

export type Outcome = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
};

/** The command as it is shipped, built for a test file of its own and run as a program. */
export async function builtCommand() {
  // Inside the package, for the program looks above itself for what ships with it.
  const cache = join(root, 'node_modules', '.kamerdiff-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'command-'));
  const metafile = join(folder, 'meta.json');
  const dist = join(folder, 'dist');
  await promisify(execFile)(process.execPath, ['build.mjs', dist, metafile], { cwd: root });
  const program = join(dist, 'cli.js');

  return {
    program,
    inputs: async (): Promise<Inputs> => JSON.parse(await readFile(metafile, 'utf8')).inputs,
    run: (args: readonly string[], { cwd = root, env = {}, closeOutput = false } = {}): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        const child = spawn(process.execPath, [program, ...args], {
          cwd,
          env: { ...process.env, NO_COLOR: '1', ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text;
          if (closeOutput) child.stdout.destroy();
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
        });
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, stdout, stderr, ms: performance.now() - start }));
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
export type BuiltCommand = Awaited<ReturnType<typeof builtCommand>>;
