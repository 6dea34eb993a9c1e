import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type HttpOptions, httpFetch } from '../../../shared/adapters/http.ts';
import { publicLookup } from '../../../shared/adapters/http-address.ts';
import { ConfigurationError, FetchError } from '../../../shared/errors.ts';
import { doorTo } from '../../support/register-door.ts';
import type { RegisterFault } from '../../support/register-faults.ts';
import { registerPaper } from '../../support/register-papers.ts';
import { type Register, startRegister } from '../../support/register-server.ts';

const running: Register[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
});

async function registerWith(...faults: RegisterFault[]): Promise<Register> {
  const register = await startRegister({ papers: [registerPaper(1), registerPaper(2)], faults });
  running.push(register);
  return register;
}

const fileOf = (register: Register, number = 1): URL => new URL(`/kst-28676-${number}.xml`, register.url);

async function failure(register: Register, options: Partial<HttpOptions> = {}, maxBytes?: number) {
  const error = await doorTo(register, options)(fileOf(register), { maxBytes }).catch(
    (reason: unknown) => reason,
  );
  if (error instanceof FetchError) return error;
  throw new Error(`expected a FetchError, found ${JSON.stringify(error)}`);
}

/** A clock that stands still but for sleeping. */
function clock() {
  const slept: number[] = [];
  let time = Date.parse('2026-06-01T12:00:00Z');
  return {
    slept,
    now: () => new Date(time),
    sleep: async (ms: number) => {
      slept.push(ms);
      time += ms;
    },
  };
}

describe('an answer', () => {
  test('is given whole, with its address, headers and moment', async () => {
    const register = await registerWith();
    const { now } = clock();
    const reply = await doorTo(register, { now })(fileOf(register));
    expect(reply).toMatchObject({
      url: fileOf(register).href,
      status: 200,
      receivedAt: '2026-06-01T12:00:00.000Z',
    });
    expect(reply.headers['content-type']).toBe('application/xml');
    expect(reply.headers.connection).toBeUndefined();
    expect(new TextDecoder().decode(reply.body)).toContain('synthetische tekst, nummer 1');
  });

  test('is asked for by name, with a contact address', async () => {
    const register = await registerWith();
    await doorTo(register, { userAgent: 'kamerdiff/1.0.0 (+mailto:you@example.nl)' })(fileOf(register));
    expect(register.requests[0]?.headers['user-agent']).toBe('kamerdiff/1.0.0 (+mailto:you@example.nl)');
  });

  test('is asked for in the form that is wanted', async () => {
    const register = await registerWith();
    await doorTo(register)(fileOf(register), { accept: 'application/json' });
    expect(register.requests[0]?.headers.accept).toBe('application/json');
  });

  test('is 304 without a body to who has the page, and to who does not it is the page', async () => {
    const register = await registerWith();
    const fetch = doorTo(register);
    const { etag } = (await fetch(fileOf(register))).headers;
    expect(await fetch(fileOf(register), { etag })).toMatchObject({ status: 304, body: new Uint8Array() });
    expect(await fetch(fileOf(register), { etag: '"other"' })).toMatchObject({ status: 200 });
    await fetch(fileOf(register), { lastModified: 'Fri, 30 Jun 2023 10:00:00 GMT' });
    expect(register.requests.at(-1)?.headers['if-modified-since']).toBe('Fri, 30 Jun 2023 10:00:00 GMT');
  });

  test('of 304 that nobody asked for is a failure', async () => {
    const register = await registerWith({ kind: 'status', status: 304 });
    expect(await failure(register)).toMatchObject({ retryable: false, status: 304 });
  });

  test('of 404 is a value', async () => {
    const register = await registerWith();
    expect(await doorTo(register)(fileOf(register, 3))).toMatchObject({ status: 404 });
    expect(register.requests).toHaveLength(1);
  });

  test('that is compressed is inflated, and keeps no length that is not its own', async () => {
    const register = await registerWith({ kind: 'gzip' });
    const reply = await doorTo(register)(fileOf(register));
    expect(new TextDecoder().decode(reply.body)).toContain('synthetische tekst, nummer 1');
    expect(reply.headers['content-length']).toBeUndefined();
    expect(reply.headers['content-encoding']).toBeUndefined();
  });
});

describe('a failure that may pass', () => {
  test.each<[string, RegisterFault, string]>([
    ['429', { kind: 'status', status: 429 }, 'status 429 Too Many Requests'],
    ['500', { kind: 'status', status: 500 }, 'status 500 Internal Server Error'],
    ['504', { kind: 'status', status: 504 }, 'status 504 Gateway Timeout'],
    ['maintenance', { kind: 'maintenance' }, 'status 503 Service Unavailable'],
    ['a reset', { kind: 'reset' }, 'ECONNRESET'],
    ['a truncated body', { kind: 'truncated' }, 'aborted'],
    ['a truncated body in chunks', { kind: 'truncated-in-chunks' }, 'aborted'],
    ['a cut compressed body', { kind: 'gzip-cut-off' }, 'unexpected end of file'],
  ])('is tried again: %s, once', async (_, fault, reason) => {
    const register = await registerWith({ ...fault, times: 1 } as RegisterFault);
    expect(await doorTo(register)(fileOf(register))).toMatchObject({ status: 200 });
    expect(register.requests).toHaveLength(2);

    const down = await registerWith(fault);
    const error = await failure(down);
    expect(error.retryable).toBe(true);
    expect(error.message).toContain(reason);
    expect(error.message).toContain('(tried 5 times); the next run asks again');
    expect(down.requests).toHaveLength(5);
  });

  test.each<[string, RegisterFault]>([
    ['a body that stalls', { kind: 'stalled' }],
    ['no answer', { kind: 'silent' }],
  ])('is tried again when the deadline is over: %s', async (_, fault) => {
    const register = await registerWith(fault);
    const begin = performance.now();
    const error = await failure(register, { deadlineMs: 100, tries: 2 });
    expect(error).toMatchObject({ retryable: true, status: undefined });
    expect(error.message).toContain('no whole answer within 0.1 s (tried 2 times)');
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test('is a host that takes a call and never speaks: it is given up sooner than a slow answer', async () => {
    const silent = createTcpServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = new URL(`https://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
    const fetch = doorTo({ url: url.href }, { connectMs: 30, deadlineMs: 20_000, tries: 1 });
    await expect(fetch(url)).rejects.toMatchObject({ name: 'FetchError', retryable: true });
    await expect(fetch(url)).rejects.toThrow('no connection within 0.03 s');
    silent.close();
  });

  test('is tried again after a while that doubles', async () => {
    const register = await registerWith({ kind: 'status', status: 503 });
    const { slept, ...time } = clock();
    await failure(register, { ...time, backoffMs: 1000, random: () => 1 });
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
  });

  test.each([
    ['seconds', '7'],
    ['a date', 'Mon, 01 Jun 2026 12:00:07 GMT'],
  ])('is tried again no sooner than Retry-After asks in %s', async (_, retryAfter) => {
    const register = await registerWith({ kind: 'status', status: 429, retryAfter, times: 1 });
    const { slept, ...time } = clock();
    await doorTo(register, { ...time, backoffMs: 1000, random: () => 1 })(fileOf(register));
    expect(slept).toEqual([7000]);
  });

  test('is left to the next run where Retry-After asks for more than a run has, and the host with it', async () => {
    const register = await registerWith({ kind: 'status', status: 429, retryAfter: '3600', times: 1 });
    const { slept, ...time } = clock();
    const fetch = doorTo(register, time);
    const first = await fetch(fileOf(register)).catch((error: FetchError) => error);
    expect(first).toMatchObject({ retryable: true, status: 429 });
    await expect(fetch(fileOf(register, 2))).rejects.toThrow(
      'asks to be left alone until 2026-06-01T13:00:00.000Z',
    );
    expect({ slept, requests: register.requests.length }).toEqual({ slept: [], requests: 1 });

    await time.sleep(3_600_000);
    expect(await fetch(fileOf(register, 2))).toMatchObject({ status: 200 });
  });

  test('that has lasted five tries costs each other address one, until the host answers', async () => {
    const register = await registerWith({ kind: 'reset', times: 7 });
    const fetch = doorTo(register);
    await expect(fetch(fileOf(register))).rejects.toThrow(FetchError);
    await expect(fetch(fileOf(register, 2))).rejects.toThrow(FetchError);
    expect(register.requests).toHaveLength(6);
    await expect(fetch(fileOf(register))).rejects.toThrow(FetchError);
    expect(await fetch(fileOf(register))).toMatchObject({ status: 200 });
    register.set({ faults: [{ kind: 'reset', times: 4 }] });
    expect(await fetch(fileOf(register))).toMatchObject({ status: 200 });
    expect(register.requests).toHaveLength(13);
  });
});

describe('a failure that stays', () => {
  test.each([400, 401, 403, 410, 204])('is not tried again: status %d', async (status) => {
    const register = await registerWith({ kind: 'status', status });
    expect(await failure(register)).toMatchObject({ retryable: false, status });
    expect(register.requests).toHaveLength(1);
  });

  test('is a body above what is taken, said by its length', async () => {
    const register = await registerWith();
    const error = await failure(register, {}, 100);
    expect(error.retryable).toBe(false);
    expect(error.message).toMatch(/the body is \d+ bytes, at most 100 are taken$/);
  });

  test('is a small body that inflates to a large one, and stops there', async () => {
    const register = await registerWith({ kind: 'gzip-bomb' });
    const error = await failure(register, { maxBytes: 1_000_000 });
    expect(error.message).toContain('the body is more than 1000000 bytes, the most that is taken');
    expect(register.requests).toHaveLength(1);
  });

  test('is a body in an encoding that was not asked for', async () => {
    const register = await registerWith({ kind: 'unasked-encoding' });
    expect((await failure(register)).message).toContain('the body is encoded as "br", asked was gzip');
  });

  test('is not waited for: the rest of its body is left unread', async () => {
    const left = new Promise((resolve) => {
      const server = createServer((_, response) => {
        response.writeHead(403);
        response.write('begin of a body without end');
        response.on('close', () => server.close(resolve));
      }).listen(0, '127.0.0.1', () => {
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        doorTo({ url })(new URL(url)).catch(() => undefined);
      });
    });
    await expect(left).resolves.toBeUndefined();
  });

  test('is a redirect in a circle', async () => {
    const register = await registerWith({ kind: 'redirect', to: '/kst-28676-1.xml' });
    expect((await failure(register)).message).toContain('more than 5 redirects');
    expect(register.requests).toHaveLength(6);
  });

  test.each([
    [
      'another host',
      'https://example.org/x',
      'https://example.org/x may not be asked: example.org is none of the hosts',
    ],
    [
      'a private address',
      'http://169.254.169.254/latest',
      'may not be asked: it is http, and only https is asked',
    ],
    ['a private address over https', 'https://10.0.0.1/', '10.0.0.1 is a private address'],
    ['another port of this machine', 'http://127.0.0.1:1/', 'may not be asked'],
    ['a file', 'file:///etc/passwd', 'may not be asked: it is file'],
    ['no address', 'http://[', 'redirects to "http://[", which is no address'],
  ])('is a redirect to %s', async (_, to, reason) => {
    const register = await registerWith({ kind: 'redirect', to });
    const error = await failure(register);
    expect(error.message).toContain(reason);
    expect(error.retryable).toBe(false);
    expect(register.requests).toHaveLength(1);
  });

  test('is a redirect to a private address at the second step, after one that may be followed', async () => {
    const register = await registerWith(
      { kind: 'redirect', to: '/kst-28676-2.xml', times: 1 },
      { kind: 'redirect', to: 'https://[fd00::1]/latest' },
    );
    const error = await failure(register);
    expect(error.message).toContain('[fd00::1] is a private address');
    expect(error.retryable).toBe(false);
    expect(register.requests.map(({ path }) => path)).toEqual(['/kst-28676-1.xml', '/kst-28676-2.xml']);
  });

  test('is a name that leads to a private address only when it is looked up again', async () => {
    const answers = [null, '10.0.0.7'];
    const look = ((_: string, __: object, done: (error: Error | null, found: object[]) => void) => {
      const address = answers.shift();
      if (address) done(null, [{ address, family: 4 }]);
      else done(Object.assign(new Error('no answer'), { code: 'EAI_AGAIN' }), []);
    }) as unknown as typeof import('node:dns').lookup;
    const fetch = httpFetch({
      userAgent: 'test',
      allowedHosts: ['register.example'],
      lookup: publicLookup(look),
      sleep: async () => {},
    });
    await expect(fetch(new URL('https://register.example/'))).rejects.toThrow(
      'register.example leads to the private address 10.0.0.7',
    );
    expect(answers).toEqual([]);
  });

  test('is a name that leads to a private address', async () => {
    const look = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof import('node:dns').lookup;
    const fetch = httpFetch({
      userAgent: 'test',
      allowedHosts: ['register.example'],
      lookup: publicLookup(look),
    });
    const asked = fetch(new URL('https://register.example/'));
    await expect(asked).rejects.toMatchObject({ name: 'FetchError', retryable: false });
    await expect(asked).rejects.toThrow('register.example leads to the private address 127.0.0.1');
  });

  test('is a User-Agent that cannot be sent', () => {
    for (const userAgent of ['', ' ', 'a\r\nb: c', 'één']) {
      expect(() => httpFetch({ userAgent, allowedHosts: [] })).toThrow(ConfigurationError);
    }
  });
});

describe('a redirect', () => {
  test('to a page that may be asked is followed, and the reply bears its address', async () => {
    const register = await registerWith({ kind: 'redirect-to-404', times: 1 });
    expect(await doorTo(register)(fileOf(register))).toMatchObject({
      url: `${register.url}/Errors/404.htm`,
      status: 404,
    });
  });
});

describe('the pace', () => {
  test('is one request at a time, with a pause between two to one host', async () => {
    const register = await registerWith();
    const { slept, ...time } = clock();
    const fetch = doorTo(register, { ...time, pauseMs: 1000 });
    const replies = await Promise.all([1, 2, 3].map((number) => fetch(fileOf(register, number))));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(register.requests.map(({ path }) => path)).toEqual(
      [1, 2, 3].map((number) => `/kst-28676-${number}.xml`),
    );
    expect(slept).toEqual([1000, 1000]);
  });

  test('does not make one host wait for another', async () => {
    const [one, other] = [await registerWith(), await registerWith()];
    const { slept, ...time } = clock();
    const fetch = doorTo(one, { ...time, pauseMs: 1000, trustedOrigins: [one.url, other.url] });
    await fetch(fileOf(one));
    await fetch(fileOf(other));
    expect(slept).toEqual([]);
  });

  test('goes on after a failure', async () => {
    const register = await registerWith({ kind: 'status', status: 410, times: 1 });
    const fetch = doorTo(register);
    const [first, second] = await Promise.allSettled([fetch(fileOf(register)), fetch(fileOf(register, 2))]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });
});
