import { NotifyError } from '../errors.ts';
import type { Notify } from '../pipeline/ports.ts';
import { messageId } from './message-id.ts';
import { terminalText } from './terminal-text.ts';

/** A stream that may be a terminal, such as `process.stdout`. */
export type TerminalStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Of a terminal: false where NO_COLOR is set or TERM is "dumb". */
  hasColors?(count: number): boolean;
};

/**
 * Prints the message. Colour, on a terminal that has it, repeats what the marks "-" and "+" say already. The id is made
 * from the message.
 */
export function terminalNotify(
  stream: TerminalStream,
  { colour = hasColour(stream) }: { readonly colour?: boolean } = {},
): Notify {
  const paint = (style: keyof typeof styles, text: string) =>
    colour ? `\x1b[${styles[style]}m${text}\x1b[0m` : text;

  return async (message) => {
    const body = terminalText(message.body).trimEnd().split('\n');
    const lines = [
      paint('rule', '─'.repeat(ruleWidth)),
      paint('strong', terminalText(message.subject).replace(/\s+/g, ' ')),
      '',
      ...body.map((line) => {
        if (line.startsWith('- ')) return paint('removed', line);
        return line.startsWith('+ ') ? paint('added', line) : line;
      }),
      paint('rule', '─'.repeat(ruleWidth)),
      '',
    ];
    await write(stream, lines.join('\n'));
    return messageId(message);
  };
}

export function hasColour(stream: TerminalStream): boolean {
  return stream.isTTY === true && (stream.hasColors?.(16) ?? false);
}

const ruleWidth = 72;
const styles = { rule: 2, strong: 1, removed: 31, added: 32 } as const;

function write(stream: TerminalStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (cause: Error) =>
      reject(
        new NotifyError(`Cannot print the alert: ${cause.message}. Nobody reads the output any more.`, {
          cause,
          retryable: false,
        }),
      );
    stream.once('error', broken);
    stream.write(text, (error) => {
      // An error also arrives as an event, after this: the listener must still be there to take it.
      if (error) return broken(error);
      stream.removeListener('error', broken);
      resolve();
    });
  });
}
