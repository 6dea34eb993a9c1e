import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';

export type Moto = { readonly endpoint: string; stop(): Promise<void> };

/**
 * moto, AWS as far as Python has imitated it, on a free port of this machine. Fresh at every start.
 *
 * It is right about conditional writes and deletes in S3, SNS to SQS and filter policies. It holds nobody to IAM,
 * takes a conditional copy for a plain one, loses dead letters, and a bucket policy with a condition shuts everyone
 * out: do not put one.
 */
export async function startMoto(): Promise<Moto> {
  // Its own process group: the command may be a wrapper around the server.
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
  });
  const end = () => endGroup(child);
  process.once('exit', end);
  const endpoint = await listening(child).catch((error: unknown) => {
    end();
    throw error;
  });
  return {
    endpoint,
    stop: async () => {
      process.removeListener('exit', end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      end();
      await ended;
    },
  };
}

/**
 * A `describe` for tests that need moto. Where it is not installed they are skipped, and said to be, except in CI:
 * there that is a failure.
 */
export function describeWithMoto(name: string, tests: (endpoint: () => string) => void): void {
  if (isOnPath('moto_server')) {
    describe(name, () => {
      let moto: Moto | undefined;
      beforeAll(async () => {
        moto = await startMoto();
      }, 60_000);
      afterAll(() => moto?.stop());
      tests(() => moto?.endpoint ?? '');
    });
  } else if (process.env.CI === 'true') {
    describe(name, () => {
      test('moto_server is installed', () => {
        throw new Error(howToGetIt);
      });
    });
  } else {
    console.warn(`Skipped: ${name}. ${howToGetIt}`);
    describe.skip(name, () => tests(() => ''));
  }
}

const howToGetIt = 'moto_server is not on the PATH: "pip install \'moto[server]\'" brings it.';

/** The address it says it listens on, once it does. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`moto_server did not start in 45 s: ${said}`)), 45_000);
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk.toString();
      const [, endpoint] = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
      if (endpoint === undefined) return;
      clearTimeout(timer);
      resolve(endpoint);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`moto_server ended with ${code}: ${said}`));
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
