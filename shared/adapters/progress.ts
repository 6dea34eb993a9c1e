import { hasColour, type TerminalStream } from './terminal.ts';
import { terminalLine } from './terminal-text.ts';

/** How far a long piece of work is. `stop` may be called at any time, and before anything else is printed. */
export type Progress = {
  start(total: number, what: string): void;
  /** One more is done; `what` is what comes next or was done, shown beside the bar. */
  step(what: string): void;
  stop(): void;
};

/**
 * A bar on a terminal, JSON lines where asked for, and nothing otherwise: a log file or a pipe gets no bar.
 *
 * A JSON line: `{"progress":"start"|"step"|"stop","done":3,"total":10,"what":"kst-28676-439"}`.
 */
export async function openProgress(
  stream: TerminalStream,
  { json = false, quiet = false }: { readonly json?: boolean; readonly quiet?: boolean } = {},
): Promise<Progress> {
  if (json) return jsonProgress(stream);
  return stream.isTTY === true && !quiet ? progressBar(stream) : noProgress;
}

export const noProgress: Progress = { start() {}, step() {}, stop() {} };

function jsonProgress(stream: TerminalStream): Progress {
  let done = 0;
  let total = 0;
  let running = false;
  const write = (progress: string, what?: string) =>
    stream.write(`${JSON.stringify({ progress, done, total, what })}\n`);
  return {
    start(of, what) {
      done = 0;
      total = of;
      running = true;
      write('start', what);
    },
    step(what) {
      done += 1;
      write('step', what);
    },
    stop() {
      if (running) write('stop');
      running = false;
    },
  };
}

/** Always one line, cut to the width of the terminal: a line that wraps could not be drawn over. Gone when it stops. */
async function progressBar(stream: TerminalStream): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const colour = hasColour(stream);
  const bar = new cliProgress.SingleBar({
    stream,
    format: (_, { progress, value, total }, { what }) => {
      const full = Math.round(Math.min(1, progress) * barWidth);
      const done = '█'.repeat(full);
      const counts = `${value}/${total}`;
      const room = (stream.columns ?? 80) - barWidth - counts.length - 3;
      const line = `${counts} ${terminalLine(String(what), Math.max(0, room))}`;
      return `${colour ? `\x1b[32m${done}\x1b[0m` : done}${'░'.repeat(barWidth - full)} ${line}`;
    },
    clearOnComplete: true,
    // Killed in between, the terminal would stay as the bar had set it.
    hideCursor: null,
    linewrap: true,
  });
  return {
    start(of, what) {
      bar.stop();
      bar.start(of, 0, { what });
    },
    step: (what) => bar.increment(1, { what }),
    stop: () => bar.stop(),
  };
}

const barWidth = 24;
