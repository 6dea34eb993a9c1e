import { afterProlog, looksLikeHtml, saysTemporarilyDown } from './not-found.ts';

/** What the bytes are that came for a paper's official XML. */
export type PaperBody =
  | { readonly kind: 'paper' }
  /** An HTML page with status 200: the third face of "not found". */
  | { readonly kind: 'no-paper' }
  | { readonly kind: 'wrong'; readonly reason: string; readonly retryable: boolean };

/** Of papers as from 2010, and of those of 1995–2009. */
const roots = ['officiele-publicatie', 'kamerwrk'] as const;

/**
 * Judged by the head and the tail alone, before anything is kept: the root must open in the first 2 kB and be closed
 * at the end. What stands between is for the reader of the document, whose failures are kept with the bytes.
 */
export function paperBodyOf(body: Uint8Array): PaperBody {
  // What is cut in the midst of a character by either slice is at the far end of it, and does not matter.
  const head = new TextDecoder().decode(body.subarray(0, 2048));
  if (head.trim() === '') return { kind: 'wrong', reason: 'found nothing, expected XML', retryable: true };
  const root = roots.find((name) => new RegExp(`<${name}(?![\\w.:-])`).test(head));
  if (root !== undefined) return isClosed(body, root) ? { kind: 'paper' } : cutOff(body, root);
  if (!looksLikeHtml(head)) {
    const found = /^<[^\s<>/]{1,60}/.exec(afterProlog(head))?.[0];
    const reason = `found ${found ? `${found}>` : 'something that is no XML'}, expected <officiele-publicatie>`;
    return { kind: 'wrong', reason, retryable: false };
  }
  return saysTemporarilyDown(new TextDecoder().decode(body.subarray(0, 65_536)))
    ? { kind: 'wrong', reason: 'the register says that it is temporarily not available', retryable: true }
    : { kind: 'no-paper' };
}

function isClosed(body: Uint8Array, root: string): boolean {
  const tail = new TextDecoder().decode(body.subarray(-4096));
  const closing = tail.lastIndexOf(`</${root}`);
  if (closing < 0) return false;
  const after = /^\s*>(.*)$/s.exec(tail.slice(closing + root.length + 2))?.[1];
  return after !== undefined && afterProlog(after) === '';
}

function cutOff(body: Uint8Array, root: string): PaperBody {
  const reason = `found ${body.length} bytes of XML without the closing </${root}>`;
  return { kind: 'wrong', reason, retryable: true };
}
