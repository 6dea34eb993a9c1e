import { FetchError } from '../errors.ts';
import type { Reply } from './fetch.ts';
import { looksLikeHtml, saysTemporarilyDown } from './not-found.ts';

/** What came where a PDF or a Word file was asked. */
export type FileFound =
  | { readonly kind: 'file'; readonly format: 'pdf' | 'docx' }
  /** An HTML page with status 200: "not found", or a register that is down. */
  | { readonly kind: 'page'; readonly isDown: boolean }
  | { readonly kind: 'wrong'; readonly reason: string; readonly retryable: boolean };

/**
 * What a file is, its bytes say; a content type that says otherwise makes it wrong. Whole is what is as long as listed,
 * or, where the list is older than the file or silent, has the end that each file of its form has.
 */
export function fileFoundIn({ body, headers }: Reply, listedLength?: number): FileFound {
  const wrong = (reason: string, retryable: boolean): FileFound => ({ kind: 'wrong', reason, retryable });
  const format = formOf(body);
  if (format === 'old-office')
    return wrong('found a file of an old version of Office, which is not read', false);
  if (format === undefined) {
    const text = new TextDecoder().decode(body.subarray(0, 65_536));
    if (looksLikeHtml(text)) return { kind: 'page', isDown: saysTemporarilyDown(text) };
    return wrong(`found ${body.length} bytes that are no PDF and no Word file`, body.length === 0);
  }
  const [said = ''] = (headers['content-type'] ?? '').split(';');
  const other = format === 'pdf' ? /word|zip|html|json|xml$/i : /pdf|html|json/i;
  if (other.test(said)) return wrong(`the bytes are a ${format}, the type is "${said.slice(0, 80)}"`, true);
  if (body.length !== listedLength && !hasItsEnd(body, format)) {
    const listed = listedLength === undefined ? '' : `, ${listedLength} are listed`;
    return wrong(`found ${body.length} bytes of a ${format} without its end${listed}`, true);
  }
  return { kind: 'file', format };
}

/** @throws FetchError where fewer or more bytes came than their sender said */
export function checkLength({ headers, body }: Reply, url: URL): void {
  const length = headers['content-length'];
  // A compressed body was shorter on its way.
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (length === undefined || !/^\d+$/.test(length) || !isPlain || Number(length) === body.length) return;
  throw new FetchError(url, `received ${body.length} bytes of ${length}`, { retryable: true });
}

function formOf(body: Uint8Array): 'pdf' | 'docx' | 'old-office' | undefined {
  const head = latin(body.subarray(0, 1024));
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-office';
  // A few producers put blank lines or a byte order mark before it.
  return /^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(head) ? 'pdf' : undefined;
}

function hasItsEnd(body: Uint8Array, format: 'pdf' | 'docx'): boolean {
  if (format === 'pdf') return latin(body.subarray(-2048)).includes('%%EOF');
  // The directory of an archive ends in a record of 22 bytes and a comment of up to 64 kB.
  return latin(body.subarray(-65_557)).includes('PK\u0005\u0006');
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
