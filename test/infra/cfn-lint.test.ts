import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { synthesise } from '../support/synth.ts';

/** W3005: the CDK writes out a dependency that CloudFormation would see by itself. */
const ignored = ['W3005'];

test('cfn-lint, which knows the schema of every resource, finds nothing', async (context) => {
  const lint = promisify(execFile);
  try {
    await lint('cfn-lint', ['--version']);
  } catch (cause) {
    const message = 'cfn-lint is not on the PATH: "pip install cfn-lint" brings it.';
    if (process.env.CI === 'true') throw new Error(message, { cause });
    console.warn(`Skipped: ${message}`);
    context.skip();
  }
  const { folder } = await synthesise();
  const templates = ['Data', 'Web', 'App'].map((name) => join(folder, `Kamerdiff${name}.template.json`));
  const said = await lint('cfn-lint', ['--ignore-checks', ...ignored, '--', ...templates]).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  expect(said).toBe('');
  await rm(folder, { recursive: true });
}, 120_000);
