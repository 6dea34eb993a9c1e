import fc from 'fast-check';
import { alertEvents, type Message } from '../../shared/alert/alert.ts';

/** A message as the pipeline would make it; its contents are synthetic. */
export function aMessage(changed: Partial<Message> = {}): Message {
  return {
    subject: '28676-439 geannoteerde agenda NAVO-top: 2 bedragen gewijzigd',
    body: 'Het bedrag voor Oekraïne ging van € 100 miljoen naar € 120 miljoen.\n\n- was: Nederland draagt € 100 miljoen bij.\n+ nu: Nederland draagt € 120 miljoen bij.\n',
    attributes: {
      dossier: '28676',
      kind: 'geannoteerde-agenda',
      meeting: 'navo-top',
      topics: ['oekraine', 'defensie-uitgaven'],
      importance: 70,
      event: 'new',
    },
    ...changed,
  };
}

/** Any message at all: texts with line ends, control characters, emoji and what looks like headers. */
export function anyMessage(): fc.Arbitrary<Message> {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'Bcc: x@example.nl',
          '\r\n',
          '\n',
          '\r',
          ' ',
          '\t',
          '.',
          'From ',
          '=',
          '=?UTF-8?B?eA==?=',
          'é',
          '🇳🇱',
          'x'.repeat(80),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );
  return fc.record({
    subject: text,
    body: text,
    attributes: fc.record({
      dossier: text,
      kind: text,
      meeting: text,
      topics: fc.array(text, { maxLength: 3 }),
      importance: fc.integer({ min: 0, max: 100 }),
      event: fc.constantFrom(...alertEvents),
    }),
  });
}
