import { writeFileSync } from 'node:fs';
import { ConfigurationError } from '../../shared/errors.ts';
import type { Console } from './console.ts';

/** A result, to the file asked for or to standard output. @throws ConfigurationError for a file that cannot be written */
export async function giveOut(text: string, out: string | undefined, console: Console): Promise<void> {
  if (out === undefined) {
    console.out.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (cause) {
    throw new ConfigurationError(
      `Cannot write ${out}: ${(cause as Error).message}. Name a file in a folder that is there and may be written to.`,
      { cause },
    );
  }
  console.remark(`Written to ${out}`);
}
