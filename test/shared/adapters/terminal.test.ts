import { spawnSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasColour, terminalNotify } from '../../../shared/adapters/terminal.ts';
import { terminalLine, terminalText } from '../../../shared/adapters/terminal-text.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { aMessage, anyMessage } from '../../support/messages.ts';

const rule = '─'.repeat(72);

test('an alert is printed between two rules, its subject first', async () => {
  const stream = fakeTerminal();
  await terminalNotify(stream)(aMessage({ subject: 'Het onderwerp', body: 'Regel 1\n- was: a\n+ nu: b\n' }));
  expect(stream.written()).toBe(`${rule}\nHet onderwerp\n\nRegel 1\n- was: a\n+ nu: b\n${rule}\n`);
});

test('on a terminal with colours the same text is coloured', async () => {
  const plain = fakeTerminal();
  const colourful = fakeTerminal({ isTTY: true, colours: true });
  await terminalNotify(plain)(aMessage());
  await terminalNotify(colourful)(aMessage());
  expect(colourful.written()).toContain('\x1b[32m+ nu: ');
  expect(stripVTControlCharacters(colourful.written())).toBe(plain.written());
});

test('there is no colour in a pipe, nor on a terminal without colours', () => {
  expect(hasColour(fakeTerminal({ colours: true }))).toBe(false);
  expect(hasColour(fakeTerminal({ isTTY: true, colours: false }))).toBe(false);
  expect(hasColour(fakeTerminal({ isTTY: true }))).toBe(false);
  expect(hasColour(fakeTerminal({ isTTY: true, colours: true }))).toBe(true);
});

test('on a real terminal NO_COLOR takes the colour away', () => {
  const adapter = fileURLToPath(new URL('../../../shared/adapters/terminal.ts', import.meta.url));
  const script = `import(${JSON.stringify(adapter)}).then(({ hasColour }) => {
    const { WriteStream } = require('node:tty');
    console.log(hasColour(Object.assign(Object.create(WriteStream.prototype), { isTTY: true })));
  })`;
  const colour = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['--no-warnings', '--import', 'tsx', '-e', script], {
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', ...env },
      encoding: 'utf8',
    }).stdout.trim();
  expect(colour({})).toBe('true');
  expect(colour({ NO_COLOR: '1' })).toBe('false');
  expect(colour({ TERM: 'dumb' })).toBe('false');
});

test('a text cannot move the cursor, colour, retitle or turn round what is on the terminal', () => {
  expect(terminalText('a\x1b[2J\x1b]0;title\x07b\rc\x9b1md\u202Ee\r\nf\tg')).toBe('a[2J]0;titlebc1mde\nf\tg');
});

test('no message puts a control character on the terminal', async () => {
  await fc.assert(
    fc.asyncProperty(anyMessage(), async (message) => {
      const stream = fakeTerminal();
      await terminalNotify(stream)(message);
      expect(stream.written()).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test('the same message has the same id, another has another', async () => {
  const notify = terminalNotify(fakeTerminal());
  expect(await notify(aMessage())).toBe(await notify(aMessage()));
  expect(await notify(aMessage())).not.toBe(await notify(aMessage({ body: 'another' })));
});

test('an output that nobody reads is an error, not a crash', async () => {
  const closed = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  await expect(terminalNotify(closed)(aMessage())).rejects.toMatchObject({ name: 'NotifyError' });
});

test('a line is cut to its columns, emoji counted as two', () => {
  expect(terminalLine('een\ntwee  drie', 40)).toBe('een twee drie');
  expect(terminalLine('een twee drie', 8)).toBe('een twe…');
  expect(terminalLine('🇳🇱🇳🇱🇳🇱', 5)).toBe('🇳🇱🇳🇱…');
  expect(terminalLine('abc', 0)).toBe('');
});
