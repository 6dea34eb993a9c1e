import { expect, test } from 'vitest';
import { textOfBytes } from '../../../shared/document/charset.ts';

test('bytes that are no UTF-8 are windows-1252, each of them a character', () => {
  const bytes = Uint8Array.from([
    0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85, 0x9c, 0x9e, 0x9f, 0xa0, 0xe9, 0xff,
  ]);
  expect(textOfBytes(bytes)).toBe('€‘’“”–—…œžŸ\u00a0éÿ');
});

test('line ends of any system are line feeds', () => {
  expect(textOfBytes(new TextEncoder().encode('a\r\nb\rc\n\r\nd'))).toBe('a\nb\nc\n\nd');
});
