import type { Log } from '../shared/pipeline/ports.ts';

/**
 * A line of JSON for each event, which CloudWatch Logs can be asked about by field, and the alarms count. Not by
 * `console.log`: Lambda puts the moment and the request before what comes that way, and the line is JSON no more.
 */
export function jsonLog(step: string, write: (line: string) => void = toStandardOutput): Log {
  return (event, about = {}) => {
    const level = troubles.has(event) ? 'WARN' : 'INFO';
    write(JSON.stringify({ level, message: event, step, ...about }));
  };
}

function toStandardOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}

const troubles = new Set([
  'register-failed',
  'records-unreadable',
  'unreadable',
  'text-missing',
  'failed',
  'refused',
]);
