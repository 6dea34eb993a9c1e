import { Writable } from 'node:stream';
import type { TerminalStream } from '../../shared/adapters/terminal.ts';

/** A stream that keeps what is written to it, and says of itself what it is told to. */
export function fakeTerminal(
  is: { readonly isTTY?: boolean; readonly columns?: number; readonly colours?: boolean } = {},
): TerminalStream & { written(): string } {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  return Object.assign(stream, {
    written: () => text,
    ...(is.isTTY !== undefined && { isTTY: is.isTTY }),
    ...(is.columns !== undefined && { columns: is.columns }),
    ...(is.colours !== undefined && { hasColors: () => is.colours === true }),
  });
}
