import { expect, test } from 'vitest';
import { headerText, mailText, quotedPrintable } from '../../../shared/adapters/mail-text.ts';
import { aMessage } from '../../support/messages.ts';

test('a mail is readable as it is', () => {
  const at = new Date('2024-05-04T08:05:09Z');
  const mail = mailText(aMessage(), { from: 'kamerdiff <kamerdiff@localhost>', at });
  expect(mail.replace(/<[0-9a-f]{32}@/, '<ID@')).toBe(`From: kamerdiff <kamerdiff@localhost>
To: kamerdiff <kamerdiff@localhost>
Subject: 28676-439 geannoteerde agenda NAVO-top: 2 bedragen gewijzigd
Date: Sat, 04 May 2024 08:05:09 +0000
Message-ID: <ID@kamerdiff.invalid>
Auto-Submitted: auto-generated
X-Kamerdiff-Event: new
X-Kamerdiff-Dossier: 28676
X-Kamerdiff-Kind: geannoteerde-agenda
X-Kamerdiff-Meeting: navo-top
X-Kamerdiff-Topics: oekraine, defensie-uitgaven
X-Kamerdiff-Importance: 70
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Het bedrag voor Oekra=C3=AFne ging van =E2=82=AC 100 miljoen naar =E2=82=AC=
 120 miljoen.

- was: Nederland draagt =E2=82=AC 100 miljoen bij.
+ nu: Nederland draagt =E2=82=AC 120 miljoen bij.
`);
});

test('an attribute that is empty has no header', () => {
  const { attributes } = aMessage();
  const mail = mailText(aMessage({ attributes: { ...attributes, meeting: '', topics: [] } }), {
    from: 'a@b',
    at: new Date(0),
  });
  expect(mail).not.toMatch(/Meeting|Topics/);
});

test('a header beyond ASCII is written in encoded words that cut no character', () => {
  expect(headerText('Oekraïne')).toBe('=?UTF-8?B?T2VrcmHDr25l?=');
  const words = headerText('🇳🇱'.repeat(12)).split('\n ');
  expect(words.length).toBe(4);
  for (const word of words) {
    expect(word.length).toBeLessThanOrEqual(52);
    expect(Buffer.from(word.slice(10, -2), 'base64').toString()).not.toContain('\uFFFD');
  }
});

test('what looks like an encoded word is encoded, and so stays what it was', () => {
  expect(headerText('=?UTF-8?B?eA==?=')).toMatch(/^=\?UTF-8\?B\?PT9V/);
});

test('a space at the end of a line is kept from those who trim', () => {
  expect(quotedPrintable('a \nb\t\n')).toBe('a=20\nb=09\n');
});
