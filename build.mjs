import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * The command as plain JavaScript in `dist/`, for Node without any tool around it. Split into chunks, so that a command
 * loads only what it uses: `--help` and a comparison of two files never see the AWS SDK.
 *
 *     node build.mjs [FOLDER [METAFILE]]     METAFILE: what went into which chunk, for a test to look at
 */
const [folder = 'dist', metafile] = process.argv.slice(2);

await rm(folder, { recursive: true, force: true });
const { metafile: inputs } = await build({
  entryPoints: ['functions/cli.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node has known these since version 10; esbuild thinks not, and would make each such pattern anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  metafile: metafile !== undefined,
  // Some dependencies are CommonJS and ask for Node's own modules by require, which an ES module lacks.
  banner: {
    js: "import{createRequire as kamerdiffCreateRequire}from'node:module';const require=kamerdiffCreateRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
await chmod(join(folder, 'cli.js'), 0o755);
if (metafile) await writeFile(metafile, JSON.stringify(inputs));
