import { afterProlog, looksLikeHtml, saysTemporarilyDown } from './not-found.ts';

/** What the bytes are that came for a paper's official XML or page. */
export type PaperBody =
  | { readonly kind: 'paper' }
  /** An HTML page with status 200: the third face of "not found". */
  | { readonly kind: 'no-paper' }
  | { readonly kind: 'wrong'; readonly reason: string; readonly retryable: boolean };

const down: PaperBody = {
  kind: 'wrong',
  reason: 'the register says that it is temporarily not available',
  retryable: true,
};

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
    ? down
    : { kind: 'no-paper' };
}

/**
 * The official page, judged likewise: it must be closed at its end, and have the element in which the text of a paper
 * stands, with text in it. Every paper has a page; one of which only a PDF is out has none of its words.
 */
export function pageBodyOf(body: Uint8Array): PaperBody {
  const text = new TextDecoder().decode(body);
  if (text.trim() === '') return { kind: 'wrong', reason: 'found nothing, expected a page', retryable: true };
  if (!looksLikeHtml(text)) return { kind: 'no-paper' };
  if (!/<\/html\s{0,9}>\s*$/i.test(text.slice(-4096))) {
    return { kind: 'wrong', reason: `found ${body.length} bytes of a page without its end`, retryable: true };
  }
  const start = textElement.exec(text)?.index;
  const words = start === undefined ? '' : text.slice(start).replace(/<[^<>]*>/g, ' ');
  const count = words.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (count >= fewestWords && !/niet beschikbaar in html/i.test(words)) return { kind: 'paper' };
  return saysTemporarilyDown(text) ? down : { kind: 'no-paper' };
}

/** What the text of a paper stands in, on pages of several years. */
const textElement =
  /<[a-z]{1,9}\s[^<>]{0,500}?(?:id="broodtekst"|id="main-column"|class="(?:[^"<>]{0,200}\s)?(?:stuk|broodtekst-container)[\s"])/i;
/** Below which it is a remark that the text is elsewhere. */
const fewestWords = 20;

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
