/**
 * Every error thrown on purpose. A message says what could not be done, to what, what was found and expected,
 * and what happens next. `retryable`: whether the same step may succeed later, without anything being changed.
 */
export abstract class KamerdiffError extends Error {
  abstract readonly retryable: boolean;
  /** That of the class, written out: bundled code need not keep the names of its classes. */
  abstract override readonly name: string;
}

/** A text that cannot be read as what it should be. `what` names the file or the identifier. */
export class ParseError extends KamerdiffError {
  override readonly name = 'ParseError';
  readonly retryable = false;
  readonly what: string;
  readonly reason: string;
  constructor(what: string, reason: string, options?: ErrorOptions) {
    super(`Cannot read ${what}: ${reason}`, options);
    this.what = what;
    this.reason = reason;
  }
}

/** A register or page that did not give what was asked. `status` is absent where no answer came. */
export class FetchError extends KamerdiffError {
  override readonly name = 'FetchError';
  readonly retryable: boolean;
  readonly url: string;
  readonly reason: string;
  readonly status: number | undefined;
  constructor(
    url: URL | string,
    reason: string,
    options: ErrorOptions & { retryable: boolean; status?: number },
  ) {
    super(`Cannot fetch ${shortened(String(url))}: ${reason}`, options);
    this.url = String(url);
    this.reason = reason;
    this.retryable = options.retryable;
    this.status = options.status;
  }
}

/** A question to a register can fill a page; what failed must still be seen. */
function shortened(url: string): string {
  return url.length > 300 ? `${url.slice(0, 299)}…` : url;
}

/** A paper that is known nowhere, or a file that is not there. */
export class NotFoundError extends KamerdiffError {
  override readonly name = 'NotFoundError';
  readonly retryable = false;
}

/** A store that could not read or write. `key` names the object. */
export class StoreError extends KamerdiffError {
  override readonly name = 'StoreError';
  readonly retryable: boolean;
  readonly key: string;
  constructor(key: string, reason: string, options: ErrorOptions & { retryable: boolean }) {
    super(`Cannot use ${key} in the store: ${reason}`, options);
    this.key = key;
    this.retryable = options.retryable;
  }
}

/** A message that could not be handed over. */
export class NotifyError extends KamerdiffError {
  override readonly name = 'NotifyError';
  readonly retryable: boolean;
  constructor(message: string, options: ErrorOptions & { retryable: boolean }) {
    super(message, options);
    this.retryable = options.retryable;
  }
}

/** A setting, a configuration or a command line that is wrong. */
export class ConfigurationError extends KamerdiffError {
  override readonly name = 'ConfigurationError';
  readonly retryable = false;
}

/** Kept bytes that no longer give what was made of them: see `kamerdiff verify`. */
export class VerificationError extends KamerdiffError {
  override readonly name = 'VerificationError';
  readonly retryable = false;
}
