import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { deploymentFrom } from '../../infra/deployment.ts';
import { ConfigurationError } from '../../shared/errors.ts';
import { cdkJson } from '../support/synth.ts';

const from = (context: Readonly<Record<string, unknown>>) => deploymentFrom((name) => context[name]);
const email = 'you@example.nl';
const hash = 'a'.repeat(64);

test('an address is enough: closed to readers, five dollars, the watchlist of the project', () => {
  expect(from({ email })).toEqual({
    emails: [email],
    readers: [],
    budget: 5,
    watchlist: resolve('watchlist.json'),
    quietDays: 7,
  });
});

test('several addresses and readers are given with commas between them', () => {
  expect(from({ email: 'a@example.nl, b@example.nl', readers: `an:${hash},bo:${hash}` })).toMatchObject({
    emails: ['a@example.nl', 'b@example.nl'],
    readers: [
      { name: 'an', hash },
      { name: 'bo', hash },
    ],
  });
  expect(from({ email, readers: 'public' }).readers).toBe('public');
});

describe('what is wrong is said by name', () => {
  test.each([
    [{}, 'found nothing for "email"'],
    [{ email: '' }, 'found nothing for "email"'],
    [{ email: 'you' }, 'found "you" for "email"'],
    [{ email: 'a@example.nl,b@example' }, 'found "b@example" for "email"'],
    [{ email: Array.from({ length: 11 }, (_, index) => `a${index}@example.nl`) }, 'found 11 addresses'],
    [{ email, readers: 'an:geheim' }, 'number 1 of "readers"'],
    [{ email, readers: `an:${hash},bo` }, 'number 2 of "readers"'],
    [{ email, budget: 'veel' }, 'found "veel" for "budget", expected a whole number from 1 to 10000'],
    [{ email, quietDays: '8' }, 'found "8" for "quietDays", expected a whole number from 0 to 7'],
    [{ email, watchlist: 'nowhere.json' }, `found no file ${resolve('nowhere.json')}`],
  ])('%j', (context, message) => {
    expect(() => from(context)).toThrow(ConfigurationError);
    expect(() => from(context)).toThrow(message);
  });

  test('a password that was given for a hash is not printed', () => {
    expect(() => from({ email, readers: 'an:geheim' })).not.toThrow(/geheim/);
  });

  test('a watchlist with a wrong field is refused before anything is deployed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kamerdiff-watchlist-'));
    const file = join(folder, 'mine.json');
    await writeFile(file, '{"language":"fr"}');
    expect(() => from({ email, watchlist: file })).toThrow('the field "language" is wrong: found "fr"');
    await rm(folder, { recursive: true });
  });
});

describe('the program that cdk.json names', () => {
  const run = (context: object) => {
    const [command = '', ...words] = cdkJson.app.split(' ');
    return promisify(execFile)(command, words, {
      env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ ...cdkJson.context, ...context }) },
    });
  };

  test('without an address ends with one sentence and no template', async () => {
    const failure = await run({}).then(
      () => undefined,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure?.code).toBe(1);
    const said = failure?.stderr.split('\n').filter((line) => !/^(npm warn|$)/.test(line));
    expect(said).toEqual([
      'Cannot deploy without the e-mail address that gets the alerts: found nothing for "email", expected one address or up to ten with a comma between them. For instance: npx cdk deploy --all -c email=you@example.nl',
    ]);
  });
});
