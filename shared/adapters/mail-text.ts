import type { Message } from '../alert/alert.ts';
import { messageId } from './message-id.ts';

/**
 * A message as a mail (RFC 5322, MIME), with the line ends of a maildir: "\n". All of it is printable ASCII, whatever
 * the message holds; what does not fit in a header as it is stands there encoded (RFC 2047), so that no text can
 * end its header and begin another. Decoded, subject and body are the message's to the letter.
 *
 * @param at becomes its Date
 */
export function mailText(message: Message, { from, at }: { from: string; at: Date }): string {
  const { subject, body, attributes } = message;
  const { dossier, kind, meeting, topics, importance, event } = attributes;
  const headers: readonly (readonly [name: string, value: string])[] = [
    ['From', from],
    ['To', from],
    ['Subject', headerText(subject)],
    ['Date', at.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', `<${messageId(message)}@kamerdiff.invalid>`],
    ['Auto-Submitted', 'auto-generated'],
    ['X-Kamerdiff-Event', headerText(event)],
    ['X-Kamerdiff-Dossier', headerText(dossier)],
    ['X-Kamerdiff-Kind', headerText(kind)],
    ['X-Kamerdiff-Meeting', headerText(meeting)],
    ['X-Kamerdiff-Topics', headerText(topics.join(', '))],
    ['X-Kamerdiff-Importance', headerText(String(importance))],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', 'quoted-printable'],
  ];
  const lines = headers.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`);
  return `${lines.join('')}\n${quotedPrintable(body)}`;
}

/**
 * A text fit for a header: as it is where it is plain and short, else as encoded words, one to a line. A character is
 * never cut in two, as RFC 2047 asks.
 */
export function headerText(text: string): string {
  const isPlain = /^[\x21-\x7e](?:[\x20-\x7e]{0,98}[\x21-\x7e])?$/.test(text) && !text.includes('=?');
  if (isPlain || text === '') return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    // 30 bytes are 40 characters of base64, and 12 go around them: with the longest name a line of 76, the most.
    if (Buffer.byteLength(word + character) > 30) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\n ');
}

/**
 * A text as quoted-printable (RFC 2045): most of it readable as it is, no line over 76 characters. Encoded beyond what
 * the rules ask: a carriage return, a line that is a lone dot, and "From " at the start of a line, which mailboxes
 * and mail servers of old would change.
 */
export function quotedPrintable(text: string): string {
  return text.split('\n').map(quotedLine).join('\n');
}

function quotedLine(line: string): string {
  const pieces = [...Buffer.from(line)].map((byte, at, all) => {
    const isLast = at === all.length - 1;
    const isSpace = byte === 0x20 || byte === 0x09;
    const isPlain = byte >= 0x21 && byte <= 0x7e && byte !== 0x3d;
    return isPlain || (isSpace && !isLast) ? String.fromCharCode(byte) : hex(byte);
  });
  if (line === '.' || line.startsWith('From ')) pieces[0] = hex(line.charCodeAt(0));
  let written = '';
  let width = 0;
  for (const piece of pieces) {
    // One column is kept for the "=" that says the line goes on.
    if (width + piece.length > 75) {
      written += '=\n';
      width = 0;
    }
    written += piece;
    width += piece.length;
  }
  return written;
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
