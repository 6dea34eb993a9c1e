import { randomBytes } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Message } from '../alert/alert.ts';
import { ConfigurationError, NotifyError } from '../errors.ts';
import type { Clock, Notify } from '../pipeline/ports.ts';
import { codeOf, fileError } from './file-errors.ts';
import { settleFolder } from './file-staging.ts';
import { mailText } from './mail-text.ts';
import { makeFolder } from './make-folder.ts';
import { messageId } from './message-id.ts';

type FileSystem = Pick<typeof nodeFs, 'open' | 'link' | 'mkdir' | 'readdir' | 'stat' | 'unlink'>;

/**
 * Delivers into a maildir, which any mail program on the machine can open; made where it is not there. The id is the
 * name of the file.
 *
 * The name comes from the message, so the same message is in the folder once however often it is told, be it new or
 * already read (a mail program moves it from `new` to `cur` and writes its flags behind the name). A mail that its
 * reader has thrown away may come again.
 */
export function maildirNotify(
  folder: string,
  {
    from = 'kamerdiff <kamerdiff@localhost>',
    clock = () => new Date(),
    fs = nodeFs,
  }: { readonly from?: string; readonly clock?: Clock; readonly fs?: FileSystem } = {},
): Notify {
  if (!/^[\x20-\x7e]{1,200}$/.test(from) || !from.includes('@'))
    throw new ConfigurationError(
      `The sender ${JSON.stringify(from)} is no address: expected one line of ASCII such as "kamerdiff <kamerdiff@localhost>".`,
    );
  const root = resolve(folder);

  return async (message) => {
    const name = `${messageId(message)}.kamerdiff`;
    try {
      for (const part of ['tmp', 'new', 'cur']) await makeFolder(join(root, part), fs);
      if (!(await isKnown(name))) await deliver(message, name);
      return name;
    } catch (error) {
      const cause = fileError(name, root, error);
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new NotifyError(`Cannot deliver "${message.subject}" in ${root}. ${said}`, {
        cause: error,
        retryable: (cause as { retryable?: boolean }).retryable ?? false,
      });
    }
  };

  async function isKnown(name: string): Promise<boolean> {
    const names = [...(await fs.readdir(join(root, 'new'))), ...(await fs.readdir(join(root, 'cur')))];
    return names.some((known) => known === name || known.startsWith(`${name}:`));
  }

  /** In `tmp` first: a mail program never sees half a mail. Linked, not moved, so that of two at once one delivers. */
  async function deliver(message: Message, name: string): Promise<void> {
    // Of its own for each delivery: two of one message may begin in one millisecond.
    const staged = join(root, 'tmp', `${randomBytes(8).toString('hex')}.${name}`);
    try {
      const file = await fs.open(staged, 'w');
      try {
        await file.writeFile(mailText(message, { from, at: clock() }));
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.link(staged, join(root, 'new', name)).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
      await settleFolder(join(root, 'new'), fs);
    } finally {
      await fs.unlink(staged).catch(() => undefined);
    }
  }
}
