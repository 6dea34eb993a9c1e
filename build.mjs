import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * The command as plain JavaScript in `dist/`, for Node without any tool around it. Split into chunks, so that a command
 * loads only what it uses: `--help` and a comparison of two files never see the AWS SDK.
 */
await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['functions/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Names are kept: an error is printed by the name of its class.
  keepNames: true,
  // Some dependencies are CommonJS and ask for Node's own modules by require, which an ES module lacks.
  banner: {
    js: "import{createRequire as kamerdiffCreateRequire}from'node:module';const require=kamerdiffCreateRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
