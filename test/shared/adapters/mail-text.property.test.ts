import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailText } from '../../../shared/adapters/mail-text.ts';
import { anyMessage } from '../../support/messages.ts';
import { readMail } from '../../support/read-mail.ts';

const sent = { from: 'kamerdiff <kamerdiff@localhost>', at: new Date('2024-05-14T10:00:00Z') };

test('any message gives a mail that decodes to its own subject and body, to the letter', () => {
  fc.assert(
    fc.property(anyMessage(), (message) => {
      const { headers, body } = readMail(mailText(message, sent));
      expect(headers.Subject ?? '').toBe(message.subject);
      expect(body).toBe(message.body);
    }),
  );
});

test('no message can add a header, end the headers early or leave printable ASCII', () => {
  const known =
    /^(From|To|Subject|Date|Message-ID|Auto-Submitted|X-Kamerdiff-(Event|Dossier|Kind|Meeting|Topics|Importance)|MIME-Version|Content-Type|Content-Transfer-Encoding)$/;
  fc.assert(
    fc.property(anyMessage(), (message) => {
      const mail = mailText(message, sent);
      expect(mail).toMatch(/^[\n\x20-\x7e\t]*$/);
      const { headers } = readMail(mail);
      for (const name of Object.keys(headers)) expect(name).toMatch(known);
      expect(headers['X-Kamerdiff-Dossier'] ?? '').toBe(message.attributes.dossier);
      expect(headers['X-Kamerdiff-Topics'] ?? '').toBe(message.attributes.topics.join(', '));
    }),
  );
});

test('no line is longer than 76 characters in the body, or 998 in the head', () => {
  fc.assert(
    fc.property(anyMessage(), (message) => {
      const mail = mailText(message, sent);
      const end = mail.indexOf('\n\n');
      for (const line of mail.slice(0, end).split('\n')) expect(line.length).toBeLessThanOrEqual(998);
      for (const line of mail.slice(end + 2).split('\n')) {
        expect(line.length).toBeLessThanOrEqual(76);
        expect(line).not.toMatch(/^From |^\.$|[ \t]$/);
      }
    }),
  );
});
