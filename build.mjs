import { rmSync, writeFileSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';

/**
 * The command as plain JavaScript in `dist/`, for Node without any tool around it:
 *
 *     cli.js          what is started (functions/start.ts)
 *     program.cjs     everything of ours in one file; modules run when they are asked for, so that `--help` and a
 *                     comparison of two files never wait for the AWS SDK
 *     program.cache   what V8 compiled of it, for a quick start (docs/decisions/0008)
 *
 *     node build.mjs [FOLDER [METAFILE]]     METAFILE: what imports what, for a test to look at
 */
const [folder = 'dist', metafile] = process.argv.slice(2);
const program = resolve(folder, 'program.cjs');
const result = join(folder, 'compared.txt');

await rm(folder, { recursive: true, force: true });
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Node has known these since version 10; esbuild thinks not, and would make each such pattern anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  logLevel: 'warning',
};
await build({ ...common, entryPoints: { cli: 'functions/start.ts' }, outdir: folder, format: 'esm' });
const { metafile: inputs, outputFiles } = await build({
  ...common,
  entryPoints: ['functions/cli.ts'],
  outfile: program,
  format: 'cjs',
  // The large packages that few runs need stay where npm put them.
  external: ['@aws-sdk/*', 'unpdf'],
  supported: { ...common.supported, 'dynamic-import': false },
  // Commander loads it at every start, for subcommands that are programs of their own; we have none.
  alias: { 'node:child_process': 'node:path' },
  define: { 'import.meta.url': 'kamerdiffUrl' },
  banner: {
    js: "((require,kamerdiffFile)=>{const kamerdiffUrl=require('node:url').pathToFileURL(kamerdiffFile).href,module={exports:{}};",
  },
  footer: { js: '})' },
  metafile: true,
  write: false,
});
const [{ text: bundled }] = outputFiles;
// Read as one byte a character, which is what V8 holds and runs best.
const source = bundled.replace(
  /[^\0-\x7F]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
await writeFile(program, source);
await chmod(join(folder, 'cli.js'), 0o755);
if (metafile) await writeFile(metafile, JSON.stringify(inputs));
compileByUse();

/** Compares two papers here, so that V8 has compiled what a comparison needs, and keeps what it made of it. */
function compileByUse() {
  const script = new Script(source, { filename: program });
  const papers = ['1-first-look/kst-28676-439.xml', '2-a-new-paper/demo-28676-2.synthetic.xml'];
  process.argv.splice(
    2,
    Number.POSITIVE_INFINITY,
    'compare',
    ...papers.map((paper) => `functions/demo/replies/${paper}`),
  );
  process.argv.push('--quiet', '--out', result);
  script.runInThisContext()(createRequire(program), program);
  process.once('beforeExit', () => {
    writeFileSync(join(folder, 'program.cache'), script.createCachedData());
    rmSync(result, { force: true });
  });
}
