import type { Log } from '../shared/pipeline/ports.ts';

/** A line of JSON for each event, which CloudWatch Logs can be asked about by field, and the alarms count. */
export function jsonLog(step: string, write: (line: string) => void = console.log): Log {
  return (event, about = {}) => {
    const level = troubles.has(event) ? 'WARN' : 'INFO';
    write(JSON.stringify({ level, message: event, step, ...about }));
  };
}

const troubles = new Set([
  'register-failed',
  'records-unreadable',
  'unreadable',
  'baseline-missing',
  'failed',
  'refused',
]);
