/** What the library throws of its own: no other error is held back here. */
const ofTheLibrary =
  /^(?:FormatError|(?:ParserEOF|XRefEntry|XRefParse|MissingData|InvalidPDF|UnknownError|Password|Abort|Response)Exception|(?:Jpeg|Jbig2|Jpx)Error)$/;

type Listener = (reason: unknown, promise: Promise<unknown>) => void;
let readings = 0;
let others: Listener[] = [];

/**
 * Does the work, and holds back what the library leaves to nobody: of a file in a hundred that is damaged it breaks a
 * promise that none of its own code waits for, and such a rejection ends the process, long after the file was refused
 * or read. What else is rejected meanwhile goes where it would have gone.
 */
export async function withoutStrays<T>(work: () => Promise<T>): Promise<T> {
  readings += 1;
  if (readings === 1) {
    others = process.listeners('unhandledRejection') as Listener[];
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', holdBack);
  }
  try {
    return await work();
  } finally {
    // They are told of after all that waits has run.
    await new Promise((resolve) => setImmediate(resolve));
    readings -= 1;
    if (readings === 0) {
      process.off('unhandledRejection', holdBack);
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  }
}

function holdBack(reason: unknown, promise: Promise<unknown>): void {
  if (reason instanceof Error && ofTheLibrary.test(reason.name)) return;
  // Thrown here, it ends the process as it would have without a listener.
  if (others.length === 0) throw reason;
  for (const listener of others) listener(reason, promise);
}
