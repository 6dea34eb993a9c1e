import type { Document } from './document.ts';
import { latin } from './latin.ts';

/**
 * Who wrote a paper: offices with the name where it is printed, "Minister van Defensie K.H. Ollongren". From the
 * signatures, else from a title such as "Brief van de Minister van Defensie".
 */
export function authorsOf(document: Document | undefined, title = document?.title ?? ''): string[] {
  const signed = (document?.signatories ?? []).map(({ role, name }) =>
    `${role.replace(/^(?:de|het)\s+/i, '').replace(/[,;]\s*$/, '')} ${name}`.trim(),
  );
  if (signed.length > 0) return signed;
  const [, plural, offices = ''] =
    /^brief van de (minister|staatssecretaris)(s?\b.*)$/i.exec(document?.title ?? title) ?? [];
  if (plural === undefined) return [];
  const office = plural.charAt(0).toUpperCase() + plural.slice(1).toLowerCase();
  // "MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFENSIE": the office is said once, what it is of twice.
  const parts = offices.replace(/^s\b/i, '').split(/\s+en\s+(?=van\s)/i);
  return parts.map((part) => `${office}${inPlainCase(part)}`);
}

function inPlainCase(printed: string): string {
  if (/[a-z]/.test(latin(printed))) return printed;
  return printed
    .toLowerCase()
    .replace(/(?<!\p{L})(?!van\b|en\b|voor\b|de\b|het\b)\p{L}/gu, (letter) => letter.toUpperCase());
}
