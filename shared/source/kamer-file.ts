import { FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import { isNotFoundAddress } from './not-found.ts';
import { paperBodyOf } from './paper-file.ts';
import { conditionOf, type PaperReply, type PreviousFile } from './paper-reply.ts';
import type { FileFormat, Publication } from './publication.ts';
import { checkLength, fileFoundIn } from './whole-file.ts';

/** The official XML is the best text there is; before it comes, the file as the ministry sent it. */
const formats = ['xml', 'docx', 'pdf'] as const satisfies readonly FileFormat[];

/**
 * The file of a paper as the Tweede Kamer has it, whole: checked before anyone keeps it. A version may have been
 * replaced since the list was made and a Word file become a PDF: it is taken for what its bytes are.
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
    const reply = await fetch(url, conditionOf(previous, format, url));
    if (reply.status === 304) return { kind: 'unchanged' };
    if (reply.status === 404 || isNotFoundAddress(reply.url)) continue;
    checkLength(reply, url);
    const found = format === 'xml' ? xmlIn(reply, url) : fileIn(reply, url, kamer?.contentLength);
    if (found !== undefined) return { kind: 'file', format: found, reply };
  }
  return kamer?.otherForm === undefined ? { kind: 'not-yet' } : { kind: 'other-form', form: kamer.otherForm };
}

function xmlIn({ body }: Reply, url: URL): 'xml' | undefined {
  const found = paperBodyOf(body);
  if (found.kind === 'wrong') throw new FetchError(url, found.reason, { retryable: found.retryable });
  return found.kind === 'paper' ? 'xml' : undefined;
}

function fileIn(reply: Reply, url: URL, listedLength: number | undefined): FileFormat {
  const found = fileFoundIn(reply, listedLength);
  if (found.kind === 'file') return found.format;
  if (found.kind === 'wrong') throw new FetchError(url, found.reason, { retryable: found.retryable });
  const reason = `found an HTML page, expected a file${found.isDown ? '; the register is down' : ''}`;
  throw new FetchError(url, reason, { retryable: found.isDown });
}
