import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordedFetch, recordingFetch } from '../../../shared/adapters/recorded.ts';
import { ConfigurationError, FetchError } from '../../../shared/errors.ts';
import type { Fetch, Reply } from '../../../shared/source/fetch.ts';
import { replyWith } from '../../support/register-door.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-recorded-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const url = new URL('https://repository.overheid.nl/sru?query=a%20b&startRecord=1');

/** Gives these replies one after another, each with the address asked unless it bears its own. */
function inTurn(...replies: readonly Partial<Reply>[]): Fetch {
  const left = [...replies];
  return async (asked) => replyWith('', { url: asked.href, ...left.shift() });
}

async function put(name: string, reply: object, body = 'x'): Promise<void> {
  await writeFile(
    join(folder, `${name}.reply.json`),
    JSON.stringify({
      url: url.href,
      status: 200,
      headers: {},
      receivedAt: '2026-06-01T12:00:00Z',
      body: `${name}.xml`,
      ...reply,
    }),
  );
  await writeFile(join(folder, `${name}.xml`), body);
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a recording', () => {
  test('replays to the byte, with its headers and moment', async () => {
    const reply: Reply = {
      url: url.href,
      status: 200,
      headers: { etag: '"a"', 'content-type': 'application/xml' },
      body: bytes('<r>é</r>\r\n'),
      receivedAt: '2026-06-01T12:00:00.000Z',
    };
    expect(await recordingFetch(async () => reply, folder)(url)).toBe(reply);
    expect(await recordedFetch(folder)(url)).toEqual(reply);
  });

  test('of any reply replays the same', async () => {
    const anyReply = fc.record({
      url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      status: fc.constantFrom(200, 304, 404) as fc.Arbitrary<Reply['status']>,
      headers: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), fc.string()),
      body: fc.uint8Array({ maxLength: 300 }),
      receivedAt: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    });
    await fc.assert(
      fc.asyncProperty(anyReply, fc.webUrl(), async (written, asked) => {
        const reply: Reply = { ...written, url: new URL(written.url).href };
        const own = await mkdtemp(join(folder, 'any-'));
        await recordingFetch(async () => reply, own)(new URL(asked));
        const replayed = await recordedFetch(own)(new URL(asked));
        expect(replayed).toEqual({ ...reply, headers: { ...reply.headers } });
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the address that answered, after a redirect', async () => {
    const answered = 'https://zoek.officielebekendmakingen.nl/fout404';
    await recordingFetch(inTurn({ url: answered, status: 200 }), folder)(url);
    expect((await recordedFetch(folder)(url)).url).toBe(answered);
  });

  test('of one address with several answers gives them in order, the last again and again', async () => {
    const recording = recordingFetch(
      inTurn(
        { body: bytes('one'), receivedAt: '2026-06-01T12:00:00.000Z' },
        { body: bytes('two'), receivedAt: '2026-06-01T12:15:00.000Z' },
      ),
      folder,
    );
    await recording(url);
    await recording(url);
    const replay = recordedFetch(folder);
    const said = [await replay(url), await replay(url), await replay(url)];
    expect(said.map(({ body }) => new TextDecoder().decode(body))).toEqual(['one', 'two', 'two']);
  });

  test('writes nothing over, leaves nothing half written, and keeps a body that comes twice once', async () => {
    const first = { body: bytes('one'), receivedAt: '2026-06-01T12:00:00.000Z' };
    const second = { ...first, receivedAt: '2027-01-01T00:00:00.000Z' };
    const recording = recordingFetch(inTurn(first, second, first), folder);
    for (let time = 0; time < 3; time += 1) await recording(url);
    const names = await readdir(folder);
    const replies = names.filter((name) => name.endsWith('.reply.json'));
    expect(names).toHaveLength(replies.length + 1);
    const moments = replies.map(
      async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')).receivedAt,
    );
    expect((await Promise.all(moments)).sort()).toEqual([first.receivedAt, second.receivedAt]);
  });

  test('gives a file the ending of what it is, so that a person can open it', async () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await recordingFetch(
      inTurn({ headers: { 'content-type': word } }),
      folder,
    )(new URL('https://example.org/resource'));
    expect((await readdir(folder)).some((name) => /^resource-[0-9a-f]{12}\.docx$/.test(name))).toBe(true);
  });

  test('of two at the same moment is whole', async () => {
    const reply = replyWith('x', { url: url.href });
    await Promise.all([1, 2, 3].map(() => recordingFetch(async () => reply, folder)(url)));
    expect(await recordedFetch(folder)(url)).toEqual(reply);
  });

  test('keeps a failure, lets it out, and replays it, and after it what came then', async () => {
    const replies = [new FetchError(url, 'status 503', { retryable: true, status: 503 }), replyWith('whole')];
    const failingOnce: Fetch = async () => {
      const next = replies.shift();
      if (next instanceof Error) throw next;
      return next as Reply;
    };
    const recording = recordingFetch(failingOnce, folder, () => new Date('2026-06-01T11:00:00Z'));
    await expect(recording(url)).rejects.toThrow('status 503');
    await recording(url);
    const replay = recordedFetch(folder);
    await expect(replay(url)).rejects.toMatchObject({
      name: 'FetchError',
      message: `Cannot fetch ${url}: status 503`,
      retryable: true,
      status: 503,
    });
    expect(new TextDecoder().decode((await replay(url)).body)).toBe('whole');
  });

  test('of an address that answers, fails and answers the same replays just that', async () => {
    const moments = ['10', '11', '12'].map((hour) => `2026-06-01T${hour}:00:00.000Z`);
    const [, failed = ''] = moments;
    let time = 0;
    const flaky: Fetch = async () => {
      const receivedAt = moments[time++] ?? '';
      if (receivedAt === failed) throw new FetchError(url, 'status 503', { retryable: true });
      return replyWith('whole', { url: url.href, receivedAt });
    };
    const recording = recordingFetch(flaky, folder, () => new Date(failed));
    const said = async (fetch: Fetch) => [
      (await fetch(url)).receivedAt,
      await fetch(url).catch((error: Error) => error.message),
      (await fetch(url)).receivedAt,
    ];
    const lived = await said(recording);
    expect(await said(recordedFetch(folder))).toEqual(lived);
  });

  test('asks for the whole, also where the asker has it already', async () => {
    const asked: unknown[] = [];
    const fetch: Fetch = async (_, options) => {
      asked.push(options);
      return replyWith('whole');
    };
    await recordingFetch(fetch, folder)(url, { etag: '"a"', lastModified: 'x', maxBytes: 10 });
    expect(asked).toEqual([{ maxBytes: 10 }]);
  });

  test('into a folder that cannot be is an error that says so', async () => {
    await writeFile(join(folder, 'file'), '');
    const recording = recordingFetch(inTurn({}), join(folder, 'file'))(url);
    await expect(recording).rejects.toThrow(ConfigurationError);
    await expect(recording).rejects.toThrow('Cannot record into');
  });
});

describe('a folder of replies', () => {
  test('answers 304 to who has the reply already', async () => {
    await put('a', { headers: { ETag: '"a"' } });
    const fetch = recordedFetch(folder);
    expect(await fetch(url, { etag: '"a"' })).toMatchObject({ status: 304, body: new Uint8Array() });
    expect(await fetch(url, { etag: '"b"' })).toMatchObject({ status: 200, body: bytes('x') });
  });

  test('refuses a body above what is taken', async () => {
    await put('a', {}, 'four');
    await expect(recordedFetch(folder)(url, { maxBytes: 3 })).rejects.toThrow(
      'the body is 4 bytes, at most 3 are taken',
    );
  });

  test('without the address asked says which, and how to record it', async () => {
    await put('a', { url: 'https://repository.overheid.nl/other' });
    const asked = recordedFetch(folder)(url);
    await expect(asked).rejects.toMatchObject({ name: 'FetchError', retryable: false, url: url.href });
    await expect(asked).rejects.toThrow(
      `no reply to this address is recorded in ${folder} (1 others are); record it with "--record ${folder}"`,
    );
  });

  test('that is empty, or is none, is a wrong setting', async () => {
    await expect(recordedFetch(folder)(url)).rejects.toThrow(`Found no recorded reply in ${folder}`);
    const missing = recordedFetch(join(folder, 'missing'))(url);
    await expect(missing).rejects.toThrow(ConfigurationError);
    await expect(missing).rejects.toThrow('Cannot read the recorded replies in');
  });

  test.each([
    [{ url: 'repository' }, '"url"'],
    [{ status: 500 }, '"status"'],
    [{ headers: { a: 1 } }, '"headers.a"'],
    [{ receivedAt: 'yesterday' }, '"receivedAt"'],
    [{ body: '../a.xml' }, '"body"'],
    [{ body: '/etc/passwd' }, '"body"'],
    [{ body: '..' }, '"body"'],
    [{ more: 1 }, '"(whole file)"'],
  ])('with %j in a reply names the file and the field', async (wrong, field) => {
    await put('a', wrong);
    const asked = recordedFetch(folder)(url);
    await expect(asked).rejects.toThrow(ConfigurationError);
    await expect(asked).rejects.toThrow(`${join(folder, 'a.reply.json')}: the field ${field} is wrong`);
  });

  test('with a reply that is no JSON says so', async () => {
    await writeFile(join(folder, 'a.reply.json'), '{');
    await expect(recordedFetch(folder)(url)).rejects.toThrow('a.reply.json: it is not JSON');
  });

  test('does not lead out of itself, by a link either', async () => {
    await put('a', {});
    await rm(join(folder, 'a.xml'));
    await expect(recordedFetch(folder)(url)).rejects.toThrow('the body of a recorded reply: ENOENT');
    await symlink('/etc/hostname', join(folder, 'a.xml'));
    await expect(recordedFetch(folder)(url)).rejects.toThrow('it is a link to a file outside the folder');
  });
});
