import { expect, test } from 'vitest';
import { jsonLog } from '../../functions/json-log.ts';

test('each event is one line of JSON, with its name where the alarms look for it', () => {
  const lines: string[] = [];
  const log = jsonLog('discover', (line) => lines.push(line));
  log('papers-found', { count: 2 });
  log('register-failed', { reason: 'twee\nregels' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'INFO', message: 'papers-found', step: 'discover', count: 2 },
    { level: 'WARN', message: 'register-failed', step: 'discover', reason: 'twee\nregels' },
  ]);
  for (const line of lines) expect(line).not.toContain('\n');
});
