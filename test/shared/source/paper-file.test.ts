import { describe, expect, test } from 'vitest';
import { pageBodyOf, paperBodyOf } from '../../../shared/source/paper-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const paper = '<officiele-publicatie><kamerstuk/></officiele-publicatie>';

describe('what came for the XML of a paper', () => {
  test.each([
    ['plain', paper],
    ['with a byte order mark and CRLF', `\ufeff<?xml version="1.0"?>\r\n${paper}\r\n`],
    [
      'with a namespace and a comment behind',
      `<officiele-publicatie xmlns:x="y">é</officiele-publicatie >\n<!-- x --><?xpp y?>\n`,
    ],
    ['of before 2010', '<?xml version="1.0"?><!DOCTYPE kamerwrk><kamerwrk kamer="2"></kamerwrk>'],
    [
      'longer than what is looked at',
      `<officiele-publicatie>${'<al>é</al>'.repeat(5000)}</officiele-publicatie>`,
    ],
  ])('is a paper: %s', (_, text) => {
    expect(paperBodyOf(bytes(text))).toEqual({ kind: 'paper' });
  });

  test('is no paper where it is an HTML page', () => {
    expect(paperBodyOf(bytes('\n<!doctype HTML><html><body>Niet gevonden</body></html>'))).toEqual({
      kind: 'no-paper',
    });
    expect(paperBodyOf(bytes('<?xml version="1.0"?><html/>'))).toEqual({ kind: 'no-paper' });
  });

  test('is wrong for now where the page says that the register is down', () => {
    expect(paperBodyOf(bytes('<html><h1>Dienst tijdelijk\n niet beschikbaar</h1></html>'))).toEqual({
      kind: 'wrong',
      reason: 'the register says that it is temporarily not available',
      retryable: true,
    });
  });

  test('is cut off where its root is not closed at the end', () => {
    const text = '<officiele-publicatie><a/></officiele-publicatie>';
    for (let length = 22; length < text.length; length += 1) {
      expect(paperBodyOf(bytes(text.slice(0, length)))).toEqual({
        kind: 'wrong',
        reason: `found ${length} bytes of XML without the closing </officiele-publicatie>`,
        retryable: true,
      });
    }
    expect(paperBodyOf(bytes(`${paper}<officiele-publicatie>`)).kind).toBe('wrong');
  });

  test.each([
    ['', 'found nothing, expected XML', true],
    ['<error>x</error>', 'found <error>, expected <officiele-publicatie>', false],
    [
      '<officiele-publicaties></officiele-publicaties>',
      'found <officiele-publicaties>, expected <officiele-publicatie>',
      false,
    ],
    ['%PDF-1.7', 'found something that is no XML, expected <officiele-publicatie>', false],
  ])('%j is wrong: %s', (text, reason, retryable) => {
    expect(paperBodyOf(bytes(text))).toEqual({ kind: 'wrong', reason, retryable });
  });

  test('is judged at once, whatever it is', () => {
    const begin = performance.now();
    for (const text of ['<!--'.repeat(10_000_000), '<!---->'.repeat(5_000_000), ' '.repeat(40_000_000)])
      paperBodyOf(bytes(text));
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('the page of a paper', () => {
  const words = 'Dit is een synthetische tekst van enige lengte. '.repeat(4);
  const kind = (html: string) => pageBodyOf(new TextEncoder().encode(html));
  const page = (inside: string) => `<!DOCTYPE html><html><body>${inside}</body></html>\n`;

  test.each([
    [
      '#broodtekst',
      `<article><div id="broodtekst" class="stuk broodtekst-container">${words}</div></article>`,
    ],
    ['.stuk', `<div class="stuk">${words}</div>`],
    ['#main-column', `<div class="a" id="main-column"><p>${words}</p></div>`],
    ['words of a failure in its text', `<div id="broodtekst">Tijdelijk niet beschikbaar. ${words}</div>`],
  ])('is one by %s', (_, inside) => {
    expect(kind(page(inside))).toEqual({ kind: 'paper' });
  });

  test.each([
    ['no element for its text', page(`<main>${words}</main>`)],
    ['too few words', page('<div id="broodtekst">Zie de PDF.</div>')],
    [
      'a remark in place of its text',
      page(`<div id="broodtekst">Niet beschikbaar in HTML-formaat. ${words}</div>`),
    ],
    ['no HTML', words],
  ])('is none with %s', (_, html) => {
    expect(kind(html)).toEqual({ kind: 'no-paper' });
  });

  test.each([
    ['cut off', page(`<div id="broodtekst">${words}</div>`).slice(0, -20)],
    ['empty', ''],
    ['of a register that is down', page('Dienst tijdelijk niet beschikbaar')],
  ])('that is %s may come another time', (_, html) => {
    expect(kind(html)).toMatchObject({ kind: 'wrong', retryable: true });
  });

  test.each(['<a class="', '<a ', '<', 'a '.repeat(3), 'aaaa', '<div id="broodtekst">'])(
    'made to take long is judged at once: %s',
    (part) => {
      const started = performance.now();
      kind(`<html>${part.repeat(300_000)}</html>`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
