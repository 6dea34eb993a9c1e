import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSource } from '../../../functions/commands/open.ts';
import { ConfigurationError } from '../../../shared/errors.ts';
import { aWatchlist } from '../../support/alerts.ts';
import { type Register, startRegister } from '../../support/register-server.ts';

let folder: string;
let register: Register;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-open-'));
  register = await startRegister();
});
afterAll(async () => {
  await register.close();
  await rm(folder, { recursive: true, force: true });
});

async function agentWith(contact: string | undefined): Promise<string | undefined> {
  const config = join(folder, 'watchlist.json');
  await writeFile(config, JSON.stringify({ ...aWatchlist(), contact }));
  const { fetch } = await openSource({ source: register.url, config });
  await fetch(new URL('/kst-28676-1.xml', register.url));
  return register.requests.at(-1)?.headers['user-agent'];
}

test('a register is told who asks, with the contact address of the watchlist', async () => {
  expect(await agentWith('you@example.nl')).toMatch(/^kamerdiff\/\S+ \(\+mailto:you@example\.nl\)$/);
  expect(await agentWith(undefined)).toMatch(/^kamerdiff\/\S+$/);
});

test('a contact address that is none is a wrong setting, said by its field', async () => {
  await expect(agentWith('you at example')).rejects.toThrow(ConfigurationError);
  await expect(agentWith('you at example')).rejects.toThrow(
    'the field "contact" is wrong: found "you at example"',
  );
});
