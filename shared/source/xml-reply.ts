import type { FetchError } from '../errors.ts';
import type { Reply } from './fetch.ts';
import { looksLikeHtml } from './not-found.ts';
import { readXml, type XmlElement } from './xml.ts';

/**
 * The root of a reply that should be XML. The charset of the header is known to be wrong at times; the bytes are UTF-8.
 *
 * @param expected what was asked for, for the message
 * @throws what `fail` makes: retryable for a page in its place, as of a register in maintenance, and for what was cut off
 */
export function xmlRootOf(
  { body }: Pick<Reply, 'body'>,
  expected: string,
  fail: (reason: string, retryable: boolean) => FetchError,
): XmlElement {
  const text = new TextDecoder().decode(body);
  if (looksLikeHtml(text))
    throw fail(`found an HTML page, expected ${expected}; the register may be down`, true);
  const reading = readXml(text);
  if (reading.kind === 'broken') {
    throw fail(
      `found XML that is ${reading.cutOff ? 'cut off' : 'broken'}: ${reading.reason}`,
      reading.cutOff,
    );
  }
  return reading.root;
}
