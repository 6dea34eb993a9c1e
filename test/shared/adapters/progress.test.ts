import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { openProgress } from '../../../shared/adapters/progress.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

test('on a terminal a bar shows how far it is and at what', async () => {
  const stream = fakeTerminal({ isTTY: true, columns: 80 });
  const progress = await openProgress(stream);
  progress.start(4, 'dossier 28676');
  progress.step('kst-28676-411');
  progress.stop();
  const text = stripVTControlCharacters(stream.written());
  expect(text).toContain(`${'░'.repeat(24)} 0/4 dossier 28676`);
  expect(text).toContain(`${'█'.repeat(6)}${'░'.repeat(18)} 1/4 kst-28676-411`);
});

test('a bar never takes more than one line, whatever it is told', async () => {
  for (const columns of [20, 40, 80]) {
    const stream = fakeTerminal({ isTTY: true, columns });
    const progress = await openProgress(stream);
    progress.start(2, 'een\ntwee\x1b[2J '.repeat(30));
    progress.step('🇳🇱'.repeat(90));
    progress.stop();
    expect(stream.written()).not.toContain('\n');
    expect(stream.written()).not.toContain('\x1b[2J');
    for (const drawn of stream.written().split('\x1b[1G'))
      expect([...stripVTControlCharacters(drawn)].length).toBeLessThan(Math.max(columns, 32));
  }
});

test('a bar leaves nothing behind: cleared, the cursor shown, lines wrapped as before', async () => {
  const stream = fakeTerminal({ isTTY: true, columns: 80 });
  const progress = await openProgress(stream);
  progress.start(1, 'a');
  progress.step('b');
  progress.stop();
  expect(stream.written().endsWith('\x1b[1G\x1b[2K')).toBe(true);
  for (const setting of ['\x1b[?25l', '\x1b[?7l']) expect(stream.written()).not.toContain(setting);
});

test('a bar may be stopped before it starts, twice, and started again', async () => {
  const stream = fakeTerminal({ isTTY: true, columns: 80 });
  const progress = await openProgress(stream);
  progress.stop();
  progress.start(0, 'nothing to do');
  progress.stop();
  progress.stop();
  progress.start(1, 'again');
  progress.stop();
  expect(stream.written()).toContain('0/1 again');
});

test('a pipe gets no bar, and a quiet terminal neither', async () => {
  for (const [stream, quiet] of [
    [fakeTerminal(), false],
    [fakeTerminal({ isTTY: true }), true],
  ] as const) {
    const progress = await openProgress(stream, { quiet });
    progress.start(2, 'a');
    progress.step('b');
    progress.stop();
    expect(stream.written()).toBe('');
  }
});

test('as JSON each step is one line', async () => {
  const stream = fakeTerminal({ isTTY: true });
  const progress = await openProgress(stream, { json: true });
  progress.start(2, 'dossier 28676');
  progress.step('kst-28676-411\n"x"');
  progress.stop();
  progress.stop();
  expect(stream.written()).toBe(
    [
      '{"progress":"start","done":0,"total":2,"what":"dossier 28676"}',
      '{"progress":"step","done":1,"total":2,"what":"kst-28676-411\\n\\"x\\""}',
      '{"progress":"stop","done":1,"total":2}',
      '',
    ].join('\n'),
  );
});
