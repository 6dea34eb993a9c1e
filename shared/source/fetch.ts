/**
 * The one door through which anything comes in from outside. Gives an answer with status 200, 304 or 404 as a value;
 * all else is a `FetchError`, once retries and politeness are spent. Two adapters: `adapters/http.ts` for the live
 * registers, `adapters/recorded.ts` for a folder of kept replies.
 */
export type Fetch = (url: URL, options?: FetchOptions) => Promise<Reply>;

export type FetchOptions = {
  /** Sent as If-None-Match and If-Modified-Since: an unchanged page then answers 304 with an empty body. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** What is asked for; a register that can give several forms chooses by it. Documents where not said. */
  readonly accept?: string;
  /** Refused above this many bytes, counted after decompression. */
  readonly maxBytes?: number;
};

export type Reply = {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: 200 | 304 | 404;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The moment the answer was complete, ISO 8601 in UTC. A recorded reply keeps the moment of its recording. */
  readonly receivedAt: string;
};
