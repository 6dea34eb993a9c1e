import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';

/** A function as it was deployed: the folder of its bundle, and a call of its handler as Lambda does it. */
export type DeployedFunction = {
  readonly name: string;
  readonly bundle: string;
  invoke(event?: unknown): Promise<Invoked>;
};

export type Invoked = {
  /** What the handler gave back. */
  readonly result: unknown;
  /** Every line of JSON that went to the log. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** How long the bundle took to load. */
  readonly importMs: number;
};

/** Where the bundle of a function lies in the folder that the CDK wrote. */
export function bundleOf(template: Template, folder: string, name: string): string {
  const code = resourceOf(template, name).Properties.Code as { S3Key: string };
  return join(folder, `asset.${code.S3Key.replace(/\.zip$/, '')}`);
}

export function resourceOf(template: Template, name: string) {
  const found = Object.values(template.findResources('AWS::Lambda::Function')).find(
    ({ Properties }) => Properties.FunctionName === `kamerdiff-${name}`,
  );
  if (!found) throw new Error(`There is no function kamerdiff-${name} in the template.`);
  return found as { readonly Properties: Readonly<Record<string, unknown>> };
}

/**
 * Runs a bundle as Lambda does: by itself in a fresh process that sees its own variables and nothing of this one, on
 * the given Node.
 * @throws what the handler threw, or why the bundle could not be loaded, as text
 */
export function deployedFunction(
  name: string,
  {
    bundle,
    node,
    environment,
  }: { bundle: string; node: string; environment: Readonly<Record<string, string>> },
): DeployedFunction {
  const invoke = (event: unknown = {}) =>
    new Promise<Invoked>((resolve, reject) => {
      const child = spawn(node, ['--input-type=module', '--eval', runtime, join(bundle, 'index.mjs')], {
        // The folder of a function is its own: a package beside this project must not help it out.
        cwd: bundle,
        env: { AWS_LAMBDA_FUNCTION_NAME: `kamerdiff-${name}`, ...environment },
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      });
      const texts = ['', '', ''];
      const collect = (index: number) => (chunk: Buffer) => {
        texts[index] += chunk.toString();
      };
      child.stdout?.on('data', collect(0));
      child.stderr?.on('data', collect(1));
      (child.stdio[3] as NodeJS.ReadableStream).on('data', collect(2));
      child.once('error', reject);
      child.once('close', (code) => {
        const [out = '', errors = '', answer = ''] = texts;
        if (code !== 0 || answer === '') {
          reject(new Error(`kamerdiff-${name} ended with ${code}: ${readable(errors)}`));
          return;
        }
        resolve({ ...JSON.parse(answer), log: linesOf(out) });
      });
      child.stdin?.end(JSON.stringify(event));
    });
  return { name, bundle, invoke };
}

/** The little of Lambda's runtime that a handler sees. The answer goes another way than the log. */
const runtime = `
  import { writeSync } from 'node:fs';
  import { pathToFileURL } from 'node:url';
  import { text } from 'node:stream/consumers';
  const started = performance.now();
  const { handler } = await import(pathToFileURL(process.argv.at(-1)).href);
  const importMs = Math.round(performance.now() - started);
  const event = JSON.parse(await text(process.stdin));
  const result = await handler(event, { awsRequestId: crypto.randomUUID() });
  writeSync(3, JSON.stringify({ result, importMs }));
`;

/** Without the source of the bundle, which Node shows as the line where it went wrong. */
function readable(errors: string): string {
  return errors
    .split('\n')
    .filter((line) => line.length < 1000)
    .join('\n');
}

function linesOf(out: string): Readonly<Record<string, unknown>>[] {
  return out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** The text of a bundle. */
export function codeOf(bundle: string): string {
  return readFileSync(join(bundle, 'index.mjs'), 'utf8');
}
