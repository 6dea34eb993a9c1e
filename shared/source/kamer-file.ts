import { FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import type { PaperReply, PreviousFile } from './koop.ts';
import { isNotFoundAddress, looksLikeHtml, saysTemporarilyDown } from './not-found.ts';
import { paperBodyOf } from './paper-file.ts';
import type { FileFormat, Publication } from './publication.ts';
import { formOf, hasItsEnd, lengthSaid } from './whole-file.ts';

/** The official XML is the best text there is; before it comes, the file as the ministry sent it. */
const formats = ['xml', 'docx', 'pdf'] as const satisfies readonly FileFormat[];

/**
 * The file of a paper as the Tweede Kamer has it, whole: checked before anyone keeps it. What it is, its bytes say: a
 * version may have been replaced since the list was made, and a DOCX become a PDF. A content type that says otherwise
 * than the bytes (an HTML page, an error in JSON) is a failure.
 *
 * As long as listed, or, where the list is older than the file, with the end that each file of its form has: what is
 * neither was cut off.
 *
 * @param publication made by `publicationFromKamer`
 * @throws FetchError retryable for a file that was cut off and for a register in maintenance
 */
export async function fetchKamerFile(
  fetch: Fetch,
  publication: Publication,
  previous: PreviousFile = {},
): Promise<PaperReply> {
  const { files, kamer } = publication;
  for (const format of formats) {
    const address = files[format];
    if (address === undefined) continue;
    const url = new URL(address);
    const isSame = previous.format === format;
    const reply = await fetch(
      url,
      isSame ? { etag: previous.etag, lastModified: previous.lastModified } : {},
    );
    if (reply.status === 304) return { kind: 'unchanged' };
    if (reply.status === 404 || isNotFoundAddress(reply.url)) continue;
    const found = format === 'xml' ? xmlIn(reply, url) : fileIn(reply, url, kamer?.contentLength);
    if (found !== undefined) return { kind: 'file', format: found, reply };
  }
  return kamer?.otherForm === undefined ? { kind: 'not-yet' } : { kind: 'other-form', form: kamer.otherForm };
}

function xmlIn(reply: Reply, url: URL): 'xml' | undefined {
  checkLength(reply, url);
  const body = paperBodyOf(reply.body);
  if (body.kind === 'wrong') throw new FetchError(url, body.reason, { retryable: body.retryable });
  return body.kind === 'paper' ? 'xml' : undefined;
}

function fileIn(reply: Reply, url: URL, listedLength: number | undefined): 'docx' | 'pdf' {
  checkLength(reply, url);
  const { body, headers } = reply;
  const fail = (reason: string, retryable: boolean): FetchError => new FetchError(url, reason, { retryable });
  const form = formOf(body);
  if (form === 'text') {
    const text = new TextDecoder().decode(body.subarray(0, 65_536));
    if (looksLikeHtml(text)) {
      const isDown = saysTemporarilyDown(text);
      throw fail(`found an HTML page, expected a file${isDown ? '; the register is down' : ''}`, isDown);
    }
    throw fail(`found ${body.length} bytes that are no PDF and no Word file`, body.length === 0);
  }
  if (form === 'old-office') throw fail('found a file of an old version of Office, which is not read', false);
  const said = headers['content-type'] ?? '';
  const other = form === 'pdf' ? /word|zip|html|json|xml$/i : /pdf|html|json/i;
  if (other.test(said.split(';')[0] ?? ''))
    throw fail(`the bytes are ${form}, the type is "${said.slice(0, 80)}"`, true);
  if (body.length !== listedLength && !hasItsEnd(body, form)) {
    const listed = listedLength === undefined ? '' : `, ${listedLength} are listed`;
    throw fail(`found ${body.length} bytes of a ${form} without its end${listed}`, true);
  }
  return form;
}

function checkLength(reply: Reply, url: URL): void {
  const said = lengthSaid(reply);
  if (said !== undefined && said !== reply.body.length) {
    throw new FetchError(url, `received ${reply.body.length} bytes of ${said}`, { retryable: true });
  }
}
