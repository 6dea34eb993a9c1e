import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { clientEnvironment } from './fake-aws.ts';

const cdk = fileURLToPath(new URL('../../node_modules/.bin/cdk', import.meta.url));
const motoAccount = '123456789012';

/**
 * Deploys stacks that were synthesised before, with the CDK's own command, into moto.
 *
 * Every command is given the folder for an app, or it would synthesise once more; and the address of moto bears the
 * word localhost, because the command recognises a local AWS by it.
 */
export async function deployOnMoto(
  endpoint: string,
  folder: string,
  stacks: readonly string[],
): Promise<void> {
  const env = {
    ...process.env,
    ...clientEnvironment(endpoint.replace('127.0.0.1', 'localhost')),
    CI: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
  // The command writes files of its own where it is run.
  const cwd = join(folder, 'command');
  await mkdir(cwd);
  const run = async (...words: string[]) => {
    try {
      await promisify(execFile)(cdk, words, { cwd, env, maxBuffer: 20_000_000, timeout: 120_000 });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`cdk ${words.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
    }
  };
  await run('bootstrap', `aws://${motoAccount}/eu-west-1`, '--app', folder);
  for (const stack of stacks) {
    await run(
      ...[
        'deploy',
        stack,
        '--exclusively',
        '--app',
        folder,
        '--method=direct',
        '--require-approval',
        'never',
      ],
      ...['--outputs-file', join(folder, `${stack}.outputs.json`)],
    );
  }
}

/**
 * The environment that a deployed function has, as moto keeps it. Only the address of a queue is another: moto gives
 * that of AWS, and the SDK believes the address of a queue more than the one it was told to use.
 */
export async function environmentOf(
  endpoint: string,
  functionName: string,
): Promise<Readonly<Record<string, string>>> {
  const answer = await asked(endpoint, 'lambda', `/2015-03-31/functions/${functionName}/configuration`);
  const { Environment } = answer as { Environment?: { Variables: Record<string, string> } };
  const variables = Object.entries(Environment?.Variables ?? {});
  return Object.fromEntries(
    variables.map(([name, value]) => [
      name,
      value.replace(/^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com(?=\/)/, endpoint),
    ]),
  );
}

/** Says for KamerdiffWeb, which moto cannot make, where readers would find the reports. */
export async function tellReportsUrl(endpoint: string, name: string, value: string): Promise<void> {
  await asked(endpoint, 'ssm', '/', {
    method: 'POST',
    headers: { 'x-amz-target': 'AmazonSSM.PutParameter', 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ Name: name, Value: value, Type: 'String' }),
  });
}

/** moto reads from the signature which service is meant, and does not check it. */
async function asked(
  endpoint: string,
  service: string,
  path: string,
  { headers = {}, ...request }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<unknown> {
  const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const reply = await fetch(`${endpoint}${path}`, { ...request, headers: { ...headers, authorization } });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${service} ${path} answered ${reply.status}: ${text}`);
  return JSON.parse(text);
}
