import { rmSync, writeFileSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';

/**
 * The command as plain JavaScript in `dist/`, for Node without any tool around it:
 *
 *     cli.js          what is started (functions/start.ts), as CommonJS, which package.json beside it says
 *     program.cjs     everything of ours in one file; modules run when they are asked for, so that `--help` and a
 *                     comparison of two files never wait for the AWS SDK
 *     program.cache   what V8 compiled of it, for a quick start (docs/decisions/0008)
 *
 *     node build.mjs [FOLDER [METAFILE]]     METAFILE: what imports what, for a test to look at
 */
const [folder = 'dist', metafile] = process.argv.slice(2);
const program = resolve(folder, 'program.cjs');

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
await build({ ...common, entryPoints: { cli: 'functions/start.ts' }, outdir: folder, format: 'cjs' });
await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
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

/** Compares papers here, so that V8 has compiled what a comparison needs, and keeps what it made of it. */
function compileByUse() {
  const script = new Script(source, { filename: program });
  const after = 'functions/demo/replies/2-a-new-paper/demo-28676-2.synthetic.xml';
  const nr439 = 'test/golden/kst-28676-439/kst-28676-439';
  const result = join(folder, 'compared.txt');
  const [node = ''] = process.argv;
  const runs = [`${nr439}.txt`, `${nr439}.md`];
  const next = () => {
    const before = runs.pop();
    if (before === undefined) {
      writeFileSync(join(folder, 'program.cache'), script.createCachedData());
      rmSync(result, { force: true });
      return;
    }
    process.argv = [node, program, 'compare', before, after, '--quiet', '--out', result];
    // Something to come back from: a run that waits for nothing would be the last, without another `beforeExit`.
    setImmediate(() => process.once('beforeExit', next));
    script.runInThisContext()(createRequire(program), program);
  };
  next();
}
