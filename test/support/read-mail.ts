/** A mail as its reader has it, decoded. Headers are unfolded; a name that stands there twice is an error. */
export type ReadMail = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Reads a mail by RFC 5322, 2045 and 2047 as far as a plain text goes, without the code that writes them. */
export function readMail(text: string): ReadMail {
  const end = text.indexOf('\n\n');
  const headers: Record<string, string> = {};
  for (const line of text
    .slice(0, end)
    .replace(/\n(?=[ \t])/g, '')
    .split('\n')) {
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]+): (.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`no header: ${JSON.stringify(line)}`);
    if (name in headers) throw new Error(`twice: ${name}`);
    headers[name] = decodedWords(value);
  }
  return { headers, body: decodedBody(text.slice(end + 2)) };
}

/** Space between two encoded words is none; elsewhere it counts. */
function decodedWords(value: string): string {
  return value
    .replace(/(?<=\?=)[ \t]+(?==\?)/g, '')
    .replace(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, base64: string) =>
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(base64, 'base64')),
    );
}

function decodedBody(text: string): string {
  const bytes: number[] = [];
  const joined = text.replaceAll('=\n', '');
  for (let at = 0; at < joined.length; at += 1) {
    if (joined[at] === '=') {
      bytes.push(Number.parseInt(joined.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(joined.charCodeAt(at));
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
}
