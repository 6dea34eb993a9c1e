import type { TerminalStream } from '../../shared/adapters/terminal.ts';
import type { Log } from '../../shared/pipeline/ports.ts';

/** Where a command speaks: results on standard output, all else on standard error. */
export type Console = {
  readonly out: TerminalStream;
  readonly err: TerminalStream;
  readonly isJson: boolean;
  /** A result: text as it is, or with --json the value. */
  result(text: string, value: unknown): void;
  /** A remark for a person; with --json and --quiet there is none. */
  remark(text: string): void;
  /** What the steps report: with --json a line each, with --debug too, else nothing. */
  readonly log: Log;
};

export function openConsole(
  { json = false, quiet = false, debug = false }: { json?: boolean; quiet?: boolean; debug?: boolean },
  { out, err }: { out: TerminalStream; err: TerminalStream } = { out: process.stdout, err: process.stderr },
): Console {
  return {
    out,
    err,
    isJson: json,
    result: (text, value) => {
      out.write(json ? `${JSON.stringify(value)}\n` : text);
    },
    remark: (text) => {
      if (!json && !quiet) err.write(`${text}\n`);
    },
    log: (event, about = {}) => {
      if (json) err.write(`${JSON.stringify({ event, ...about })}\n`);
      else if (debug) err.write(`${event} ${JSON.stringify(about)}\n`);
    },
  };
}
