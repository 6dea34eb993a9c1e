import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyLimitBytes, messageOf } from '../../../shared/alert/message.ts';
import { reportToJson } from '../../../shared/report/to-json.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport, type LineSpec } from '../../support/report-builder.ts';
import { exampleReport } from '../../support/report-example.ts';

const watchlist = {
  series: [{ name: 'navo-top', title: { nl: 'NAVO-top', en: 'NATO summit' }, words: ['NAVO-top'] }],
  topics: [{ name: 'uitgaven', terms: ['bbp'] }],
};
const url = 'https://kamerdiff.example/28676/kst-28676-439/kst-28676-411/index.html';
const options = { url, watchlist, event: 'new' } as const;
const of = (lines: readonly LineSpec[]) =>
  messageOf(buildReport([{ before: 'A', after: 'A', text: [lines] }]), options);

test('a message says what changed most, with what it is compared and why, and where to read on', () => {
  const { body } = of([{ was: 'De zaal is groot.', now: 'De zaal is ruim.' }]);
  expect(body).toBe(`1 zin gewijzigd.
Vergeleken met 28 676, nr. 411 van 30 juni 2023. Het vorige stuk van deze reeks.
${url}

- was: De zaal is groot.
+ nu: De zaal is ruim.
`);
});

test('a reason that names the paper is not said twice', () => {
  const reason = { kind: 'series', text: 'De vorige agenda was 28 676, nr. 411.' } as const;
  expect(messageOf(buildReport([], { reason }), options).body.split('\n')[1]).toBe(reason.text);
});

test('a revision is said to be compared with the version that was fetched before', () => {
  const before = { id: 'kst-28676-439', ondernummer: '439', takenAt: '2023-06-30T18:40:00Z' };
  const reason = { kind: 'revision', text: 'Dit is een latere tekst van hetzelfde stuk.' } as const;
  expect(messageOf(buildReport([], { before, reason }), options).body.split('\n')[1]).toBe(
    'Vergeleken met de versie van 30 juni 2023, 18.40 uur UTC. Dit is een latere tekst van hetzelfde stuk.',
  );
});

test('ten changes are told, the weightiest first, and the rest counted', () => {
  const lines = Array.from({ length: 14 }, (_, at): LineSpec => ({ now: `Zin nummer ${at}.` }));
  const { body } = of([...lines, { now: 'Nederland bepleit een verbod.' }]);
  expect(body.match(/^\+ nu: /gm)).toHaveLength(10);
  expect(body.split('\n')[4]).toBe('+ nu: Nederland bepleit een verbod.');
  expect(body.endsWith('\n\nNog 5 wijzigingen staan in het rapport.\n')).toBe(true);
});

test('a change too long for the message is left out whole, and that is said', () => {
  const { body } = of([{ now: `Lang ${'woord '.repeat(40_000)}einde.` }, { now: 'Kort.' }]);
  expect(body).toContain('+ nu: Kort.');
  expect(body).not.toContain('woord woord');
  expect(body).toContain('Dit bericht is ingekort: 1 wijziging is te lang om hier te staan.');
});

test('the attributes say of which dossier, kind, meeting and topics the message is', () => {
  expect(messageOf(exampleReport(), options).attributes).toEqual({
    dossier: '28676',
    kind: 'geannoteerde-agenda',
    meeting: 'navo-top',
    topics: ['uitgaven'],
    importance: 74,
    event: 'new',
  });
});

test('a message of synthetic papers begins by saying so', () => {
  expect(messageOf(exampleReport(), options).body).toMatch(/^\[SYNTHETISCH\] Percentage van het bbp/);
});

test('an English message keeps the Dutch of the paper', () => {
  const report = buildReport([{ before: 'A', after: 'A', text: [[{ was: 'Een.', now: 'Twee.' }]] }], {
    language: 'en',
  });
  expect(messageOf(report, options).body).toContain('- was: Een.\n+ now: Twee.\n');
});

test('the subject of any report is ASCII, one line, under 100 characters', () => {
  fc.assert(
    fc.property(anyReport(), fc.constantFrom('new' as const, 'revised' as const), (report, event) => {
      const { subject } = messageOf(report, { ...options, event });
      expect(subject).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
    }),
  );
});

test('the body of any report is at most 200 KB, even of enormous sentences', () => {
  const huge = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 60_000 }),
    fc.constantFrom('woord ', '👍', 'é '),
  );
  fc.assert(
    fc.property(huge, ([count, length, word]) => {
      const lines = Array.from(
        { length: count },
        (_, at): LineSpec => ({ now: `Zin ${at} ${word.repeat(length)}.` }),
      );
      expect(Buffer.byteLength(of(lines).body)).toBeLessThanOrEqual(bodyLimitBytes);
    }),
    { numRuns: 20 },
  );
});

test('every sentence in a message stands in its report, whole', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const json = reportToJson(report);
      const quoted = messageOf(report, options)
        .body.split('\n')
        .slice(3)
        .flatMap((line) => /^(?:- was: |\+ nu: |\+ now: )(.*)$/u.exec(line)?.[1] ?? []);
      const texts = report.changes.flatMap(({ before, after }) =>
        [before, after].map((side) => side.map(({ text }) => text).join(' ')),
      );
      for (const text of quoted) expect(texts).toContain(text);
      for (const { before, after } of report.changes) {
        for (const { text } of [...before, ...after]) expect(json).toContain(JSON.stringify(text));
      }
    }),
  );
});

test('the first line of a message is the headline of its report', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const [first] = messageOf(report, options).body.split('\n');
      expect(first?.replace(/^\[(?:SYNTHETISCH|SYNTHETIC)\] /, '')).toBe(report.summary.headline);
    }),
  );
});
