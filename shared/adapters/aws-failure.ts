import { DeadlineError } from './deadline.ts';

/** What went wrong with a call to AWS, whichever service it was. */
export type AwsFailure = {
  /** The code of the service, "NoSuchBucket", or the name of the error where no service answered. */
  readonly code: string;
  /** Absent where no answer came. */
  readonly status: number | undefined;
  /** How often the SDK asked: after more than one, an earlier call may have had its effect. */
  readonly attempts: number;
  readonly retryable: boolean;
  /** What was found and what to do about it, as the end of a sentence. */
  readonly reason: string;
};

/** Reads an error of the SDK. A bug, which carries neither an answer nor a system's code, is thrown on as it is. */
export function awsFailure(error: unknown): AwsFailure {
  if (!(error instanceof Error)) throw error;
  const { $metadata, code: systemCode } = error as Error & {
    $metadata?: { httpStatusCode?: number; attempts?: number };
    code?: string;
  };
  const status = $metadata?.httpStatusCode;
  const base = { code: error.name, status, attempts: $metadata?.attempts ?? 1 };

  if (error instanceof DeadlineError || isNoAnswer(error, systemCode))
    return { ...base, retryable: true, reason: `no answer from AWS (${error.message}). It is tried again.` };
  if (/^(CredentialsProviderError|TokenProviderError)$/.test(error.name))
    return {
      ...base,
      retryable: false,
      reason: `no credentials for AWS (${error.message}). Set AWS_PROFILE or AWS_ACCESS_KEY_ID, or run "aws sso login".`,
    };
  if (/^(ExpiredToken|ExpiredTokenException|RequestExpired|TokenRefreshRequired)$/.test(error.name))
    return {
      ...base,
      retryable: false,
      reason: `the credentials for AWS have expired (${error.name}). Log in again.`,
    };
  if (/Throttl|SlowDown|TooManyRequests|RequestLimitExceeded/.test(error.name) || status === 429)
    return {
      ...base,
      retryable: true,
      reason: `AWS asks to go slower (${said(error, status)}). It is tried again later.`,
    };
  if (status === undefined && $metadata === undefined && systemCode === undefined) throw error;
  if (status !== undefined && status >= 500)
    return { ...base, retryable: true, reason: `AWS failed (${said(error, status)}). It is tried again.` };
  if (status === 403 || /AccessDenied|AuthorizationError|NotAuthorized/.test(error.name))
    return {
      ...base,
      retryable: false,
      reason: `access denied (${said(error, status)}). Give the role in use the right to do this.`,
    };
  if (status === 301 || error.name === 'AuthorizationHeaderMalformed')
    return {
      ...base,
      retryable: false,
      reason: `it is in another region (${said(error, status)}). Set AWS_REGION to that.`,
    };
  return { ...base, retryable: false, reason: `AWS refused (${said(error, status)}).` };
}

/** Names of the SDK's and codes of the system's errors for a call that was cut off, or never reached anyone. */
function isNoAnswer(error: Error, systemCode: string | undefined): boolean {
  return (
    /^(TimeoutError|AbortError|NetworkingError|IncompleteBodyError|RequestTimeout)$/.test(error.name) ||
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_STREAM_PREMATURE_CLOSE)/.test(
      systemCode ?? '',
    ) ||
    error.message === 'aborted'
  );
}

function said(error: Error, status: number | undefined): string {
  const text = error.message && error.message !== error.name ? `: ${error.message}` : '';
  return `${status === undefined ? '' : `${status} `}${error.name}${text}`.replace(/\.$/, '');
}
