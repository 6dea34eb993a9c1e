import type { Reply } from './fetch.ts';

/** What the bytes of a paper's file are by their beginning, whatever their name or type says. */
export type FoundForm = 'pdf' | 'docx' | 'old-office' | 'text';

export function formOf(body: Uint8Array): FoundForm {
  // A few producers put blank lines or a BOM before "%PDF-"; readers look for it in the first kilobyte.
  const head = latin(body.subarray(0, 1024));
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-office';
  return /^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(head) ? 'pdf' : 'text';
}

/** Whether the end that every file of that form has is there: what was cut off on the way lacks it. */
export function hasItsEnd(body: Uint8Array, form: 'pdf' | 'docx'): boolean {
  if (form === 'pdf') return latin(body.subarray(-2048)).includes('%%EOF');
  // The directory of an archive ends in a record of 22 bytes and a comment of up to 64 kB.
  return latin(body.subarray(-65_557)).includes('PK\u0005\u0006');
}

/** The length the sender gave, where it is of the bytes we hold: a compressed body was longer on arrival. */
export function lengthSaid({ headers }: Reply): number | undefined {
  const length = headers['content-length'];
  const encoding = headers['content-encoding'] ?? 'identity';
  return length !== undefined && /^\d+$/.test(length) && encoding === 'identity' ? Number(length) : undefined;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
