import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Deployment } from '../../infra/deployment.ts';
import { readerGate, readerHash } from '../../infra/reader-gate.ts';

type Answer = {
  uri?: string;
  statusCode?: number;
  headers?: Record<string, { value: string }>;
  body?: string;
};

/** The gate as CloudFront would run it: a script without modules, to which `require` gives crypto alone. */
function gate(readers: Deployment['readers']): (uri: string, authorization?: string) => Answer {
  const sandbox = createContext({
    require: (name: string) => {
      if (name !== 'crypto') throw new Error(`There is no ${name} in CloudFront Functions.`);
      return { createHash };
    },
  });
  runInContext(readerGate(readers), sandbox);
  return (uri, authorization) => {
    const headers = authorization === undefined ? {} : { authorization: { value: authorization } };
    const event = JSON.stringify({
      version: '1.0',
      request: { method: 'GET', uri, querystring: {}, headers },
    });
    return JSON.parse(runInContext(`JSON.stringify(handler(${event}))`, sandbox));
  };
}

const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const lezer = { name: 'lezer', hash: readerHash('lezer', 'een lang wachtwoord: é') };
const tweede = { name: 'tweede', hash: readerHash('tweede', 'een ander') };

describe('a gate with readers', () => {
  const ask = gate([lezer, tweede]);

  test('lets each of them in with name and password', () => {
    expect(ask('/status.json', basic('lezer', 'een lang wachtwoord: é'))).toMatchObject({
      uri: '/status.json',
    });
    expect(ask('/status.json', basic('tweede', 'een ander'))).toMatchObject({ uri: '/status.json' });
  });

  test.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['a wrong password', basic('lezer', 'een ander')],
    ['the hash for a password', basic('lezer', lezer.hash)],
    ['the hash itself', `Basic ${lezer.hash}`],
    ['no password', basic('lezer', '')],
    ['another scheme', 'Bearer bGV6ZXI6'],
    ['rubbish', 'Basic \u0000***'],
  ])('keeps out who sends %s', (_what, authorization) => {
    const answer = ask('/index.html', authorization);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers?.['www-authenticate']?.value).toBe('Basic realm="kamerdiff", charset="UTF-8"');
    expect(answer.headers?.['cache-control']?.value).toBe('no-store');
  });
});

test('a gate for which no readers were named lets nobody in', () => {
  const ask = gate([]);
  expect(ask('/').statusCode).toBe(401);
  expect(ask('/', basic('lezer', 'een lang wachtwoord: é')).statusCode).toBe(401);
  expect(ask('/', basic('', '')).statusCode).toBe(401);
});

describe('an open gate', () => {
  const ask = gate('public');

  test('gives the page of a folder', () => {
    expect(ask('/').uri).toBe('/index.html');
    expect(ask('/28676/kst-28676-439/').uri).toBe('/28676/kst-28676-439/index.html');
    expect(ask('/28676/feed.atom').uri).toBe('/28676/feed.atom');
  });

  test('sends on to a folder whose slash was left out, for links on its page count from there', () => {
    const answer = ask('/28676/kst-28676-439');
    expect(answer).toMatchObject({
      statusCode: 302,
      headers: { location: { value: '/28676/kst-28676-439/' } },
    });
  });

  test.each(['//example.org', '/\\example.org', '/%2f/example', '//example.org/x'])(
    'does not send on from %s to another site',
    (uri) => {
      expect(ask(uri).headers?.location).toBeUndefined();
    },
  );
});

test('the code fits in a function of CloudFront, and knows no password', () => {
  const code = readerGate([lezer, tweede]);
  expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  expect(code).not.toContain('wachtwoord: é');
  expect(code).not.toMatch(/\b(import|export)\b /);
});
