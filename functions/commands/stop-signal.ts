/** Set by Ctrl-C or SIGTERM: one word to stop lets the publication at hand be finished; a second one is the system's. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}
