import * as nodeFs from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { maildirNotify } from '../../../shared/adapters/maildir.ts';
import { aMessage } from '../../support/messages.ts';
import { readMail } from '../../support/read-mail.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-maildir-'));
});
afterEach(() => rm(folder, { recursive: true }));

const clock = () => new Date('2024-05-14T10:00:00Z');

test('a message is one mail in `new`, under the name that is given back', async () => {
  const name = await maildirNotify(folder, { clock })(aMessage());
  expect(await readdir(join(folder, 'new'))).toEqual([name]);
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  const mail = readMail(await readFile(join(folder, 'new', name), 'utf8'));
  expect(mail.headers.Subject).toBe(aMessage().subject);
  expect(mail.headers.Date).toBe('Tue, 14 May 2024 10:00:00 +0000');
  expect(mail.body).toBe(aMessage().body);
});

test('the same message again, also at once and later, stays one mail', async () => {
  const names = await Promise.all([1, 2, 3].map(() => maildirNotify(folder, { clock })(aMessage())));
  const later = await maildirNotify(folder)(aMessage());
  expect(new Set([...names, later]).size).toBe(1);
  expect(await readdir(join(folder, 'new'))).toHaveLength(1);
});

test('of two deliveries of one message in one millisecond neither takes away what the other stages', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);
  let arrived = 0;
  let links = 0;
  let letBothGo = () => {};
  const both = new Promise<void>((resolve) => {
    letBothGo = resolve;
  });
  const fs = {
    ...nodeFs,
    // Both have seen that the message is not there, before either stages it.
    open: async (path: string, flags?: string) => {
      if (path.startsWith(join(folder, 'tmp', '/'))) arrived += 1;
      if (arrived === 2) letBothGo();
      if (arrived > 0) await both;
      return nodeFs.open(path, flags);
    },
    // The second links when the first is done and has cleared up behind itself.
    link: async (from: string, to: string) => {
      links += 1;
      if (links === 2) await new Promise((resolve) => setTimeout(resolve, 50));
      await nodeFs.link(from, to);
    },
  } as typeof nodeFs;
  await Promise.all([1, 2].map(() => maildirNotify(folder, { clock, fs })(aMessage())));
  vi.restoreAllMocks();
  expect(links).toBe(2);
  expect(await readdir(join(folder, 'new'))).toHaveLength(1);
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});

test('the same message is not delivered again once it was read', async () => {
  const notify = maildirNotify(folder, { clock });
  const name = await notify(aMessage());
  await rename(join(folder, 'new', name), join(folder, 'cur', `${name}:2,S`));
  expect(await notify(aMessage())).toBe(name);
  expect(await readdir(join(folder, 'new'))).toEqual([]);
});

test('messages that differ in anything are two mails', async () => {
  const notify = maildirNotify(folder, { clock });
  const { attributes } = aMessage();
  await notify(aMessage());
  await notify(aMessage({ subject: 'another' }));
  await notify(aMessage({ body: 'another' }));
  await notify(aMessage({ attributes: { ...attributes, event: 'revised' } }));
  expect(await readdir(join(folder, 'new'))).toHaveLength(4);
});

test('a sender that would be more than one header is refused before anything is sent', () => {
  for (const from of ['a@b\nBcc: c@d', 'nobody', '', 'é@b'])
    expect(() => maildirNotify(folder, { from })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
});

test('a maildir that cannot be made is an error that says what is in the way', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(maildirNotify(join(folder, 'file'))(aMessage())).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: false,
    message: expect.stringContaining('found a file where a folder is expected'),
  });
});

test('a full disk leaves no half mail, and is tried again', async () => {
  await mkdir(join(folder, 'new'));
  const fs = {
    ...nodeFs,
    open: (async (path, flags) => {
      const file = await nodeFs.open(path, flags);
      file.writeFile = async () => {
        throw Object.assign(new Error('ENOSPC: synthetic'), { code: 'ENOSPC' });
      };
      return file;
    }) as typeof nodeFs.open,
  };
  await expect(maildirNotify(folder, { fs })(aMessage())).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: true,
  });
  for (const part of ['tmp', 'new', 'cur']) expect(await readdir(join(folder, part))).toEqual([]);
});
