import { expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import { knownPapers } from '../../../shared/pipeline/known-papers.ts';
import { statusOf } from '../../../shared/pipeline/status.ts';
import { verify } from '../../../shared/pipeline/verify.ts';
import { listVersions } from '../../../shared/store/archive.ts';
import { listReportPairs, loadReport } from '../../../shared/store/reports.ts';
import { docxOf } from '../../support/docx.ts';
import { pdfOf } from '../../support/pdf.ts';
import { guidOf, registerDocument } from '../../support/register-document.ts';
import { agenda, letter } from '../../support/register-fetch.ts';
import type { RegisterEvent } from '../../support/register-time.ts';
import { overTwoRegisters } from '../../support/two-registers.ts';

const title = 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024';
const words = (tanks: number) => [`Nederland steunt Oekraïne met ${tanks} tanks.`, 'De top is kort.'];
const cover = ['Hierbij bied ik u de geannoteerde agenda aan.'];
/** The agenda of the year before: the text itself. */
const past: RegisterEvent = {
  at: '2024-06-03T08:00:00Z',
  papers: [{ ...agenda(901, { year: 2023, texts: words(100) }), availableOn: '2024-06-03' }],
};
const datedOn = '2024-06-21';
const sent = registerDocument(902, { onderwerp: title, datedOn, volgnummer: 902, texts: cover });
const attached = (texts: readonly string[], about: Partial<Parameters<typeof registerDocument>[1]> = {}) =>
  registerDocument(905, {
    onderwerp: title,
    soort: 'Bijlage',
    bronDocument: sent.nummer,
    datedOn,
    volgnummer: 902,
    texts,
    ...about,
  });
const note = attached(['Dit is een beslisnota.'], { nummer: '2026D00906', onderwerp: 'Beslisnota' });
const early = 'nds-tk-2026D00905';
const inJune = (day: number, event: Omit<RegisterEvent, 'at'>): RegisterEvent => ({
  at: `2024-06-${day}T08:00:00Z`,
  ...event,
});
async function lived(events: readonly RegisterEvent[], days: readonly number[]) {
  const scene = await overTwoRegisters([past, ...events]);
  await scene.runAt('2024-06-03T12:00:00Z');
  for (const day of days) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  const pairs = await listReportPairs(scene.store, '28676');
  for (const pair of pairs) expect(await verify(scene, pair, scene.settings)).toEqual({ kind: 'ok', pair });
  return { ...scene, reports: pairs.map(({ afterId, beforeId }) => `${afterId} ${beforeId}`) };
}

test('an agenda that comes as an attachment is kept and compared as itself, and told once, with its letter', async () => {
  const scene = await lived([inJune(21, { documents: [sent, attached(words(250)), note] })], [21, 22]);
  expect(scene.reports).toEqual([`${early} kst-28676-901`]);
  const [message, ...others] = scene.heard.told;
  expect(others).toEqual([]);
  expect(message?.subject).toBe(
    '28676 nr. 902 bijlage: geannoteerde agenda NAVO-top Zandhaven, vergeleken met nr. 901',
  );
  expect(message?.body).toContain('+ nu: Nederland steunt Oekraïne met 250 tanks.');
  expect(await listVersions(scene.store, early)).toMatchObject([{ format: 'docx', status: 'provisional' }]);
  expect(await listVersions(scene.store, 'nds-tk-2026D00906')).toHaveLength(1);
  const report = await loadReport(scene.store, {
    dossiernummer: '28676',
    afterId: early,
    beforeId: 'kst-28676-901',
  });
  expect(report?.after).toMatchObject({ attachmentOf: 'kst-28676-902', title });
});

test('an attachment that says only in its text what it is, is the agenda all the same, and its letter the cover', async () => {
  const paragraph = (text: string, look = '') =>
    `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const headed = docxOf(
    paragraph(title.toUpperCase(), '<w:b/>') +
      words(250)
        .map((text) => paragraph(text))
        .join(''),
  );
  const untold = attached([], { onderwerp: 'Bijlage 1', file: headed });
  const scene = await lived([inJune(21, { documents: [sent, untold] })], [21, 22]);
  expect(scene.reports).toEqual([`${early} kst-28676-901`]);
  expect(scene.heard.told).toHaveLength(1);
});

test('an attachment is listed after its letter, and counted as one', async () => {
  const scene = await lived([inJune(21, { documents: [sent, attached(words(250)), note] })], [21]);
  expect(
    (await knownPapers(scene, ['28676'])).map(({ id, attachmentOf, state }) => [id, attachmentOf, state]),
  ).toEqual([
    ['kst-28676-901', null, 'read'],
    ['kst-28676-902', null, 'read'],
    [early, 'kst-28676-902', 'read'],
    ['nds-tk-2026D00906', 'kst-28676-902', 'read'],
  ]);
  expect(await statusOf(scene)).toMatchObject({
    dossiers: [{ dossiernummer: '28676', read: 4, attachments: 2 }],
    unsure: [],
  });
});

test('an attachment that is replaced by one with other words is told once, by those, and by no layout', async () => {
  const again = (day: number, tanks: number, about: object) =>
    inJune(day, { documents: [attached(words(tanks), about)] });
  const file = pdfOf([[words(250)[0] ?? '', '', words(250)[1] ?? '']]);
  const scene = await lived(
    [
      inJune(21, { documents: [sent, attached(words(250))] }),
      again(24, 250, { file, version: 2 }),
      again(26, 300, { version: 3 }),
    ],
    [21, 24, 26, 27],
  );
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'revised']);
  expect(scene.heard.told[1]?.subject).toMatch(/^28676 nr\. 902 bijlage: gewijzigde tekst, /);
  expect(scene.heard.told[1]?.body).toContain('- was: Nederland steunt Oekraïne met 250 tanks.');
});

const official = (about: object = {}) =>
  letter(902, {
    title,
    texts: cover,
    datedOn,
    availableOn: '2024-06-26',
    modifiedAt: '2024-06-26',
    ...about,
  });
const blg = (number: number, about: object = {}) => {
  const { xml: _, ...paper } = letter(902, { title, texts: [], datedOn, availableOn: '2024-06-26' });
  const id = `blg-${number}`;
  const file = pdfOf([[words(250)[0] ?? '', '', words(250)[1] ?? '']]);
  return {
    ...paper,
    id,
    publicatienaam: 'Bijlage',
    hoofddocument: 'kst-28676-902',
    pdf: file,
    ...about,
  };
};

test('the official attachment is the one that the Kamer had before, by name or by day and title, and no news', async () => {
  const printed = inJune(26, { papers: [official({ bijlagen: ['blg-1000001'] }), blg(1000001)] });
  const named = inJune(25, { documents: [attached(words(250), { externalId: 'blg-1000001', version: 2 })] });
  const first = inJune(21, { documents: [sent, attached(words(250))] });
  for (const events of [
    [first, printed],
    [first, named, printed],
  ]) {
    const scene = await lived(events, [21, 25, 26, 27]);
    expect(scene.told().map(([event]) => event)).toEqual(['new']);
    const attachments = (await knownPapers(scene, ['28676'])).filter(({ attachmentOf }) => attachmentOf);
    expect(attachments.map(({ id, attachmentOf }) => [id, attachmentOf])).toEqual([
      ['blg-1000001', 'kst-28676-902'],
    ]);
    const versions = await listVersions(scene.store, 'blg-1000001');
    expect(versions[0]).toMatchObject({ status: 'provisional', format: 'docx' });
    expect(versions.at(-1)?.format).toBe('pdf');
  }
});

test('an official attachment that cannot be told to be one of the Kamer’s is kept, and told nobody twice', async () => {
  const other = blg(1000001, {
    title: `Bijlage 1: ${title}`,
    pdf: pdfOf([['Nederland levert 1.000 tanks.']]),
  });
  const scene = await lived(
    [
      inJune(21, { documents: [sent, attached(words(250))] }),
      inJune(26, { papers: [official({ bijlagen: ['blg-1000001'] }), other] }),
    ],
    [21, 26, 27],
  );
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect(await listVersions(scene.store, 'blg-1000001')).toMatchObject([{ format: 'pdf' }]);
});

test('attachments that only the official register has are asked for by their letter, as PDF, and told with it', async () => {
  const papers = [official({ bijlagen: ['blg-1000001', 'blg-1000002'] }), blg(1000001)];
  const unlisted = { ...blg(1000002), hoofddocument: undefined };
  const scene = await lived([inJune(26, { papers: [...papers, unlisted] })], [26, 27]);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect(scene.reports).toContain('blg-1000001 kst-28676-901');
  expect(await listVersions(scene.store, 'blg-1000002')).toMatchObject([{ format: 'pdf' }]);
  expect(scene.asked.filter(({ pathname }) => /blg.*\.(xml|html)$/.test(pathname))).toEqual([]);
});

test('a letter without a number is not taken for an attachment of its day and title', async () => {
  const unnumbered = { ...sent, volgnummer: -1 };
  const scene = await lived(
    [
      inJune(21, { documents: [unnumbered, attached(words(250), { volgnummer: -1 })] }),
      inJune(26, { papers: [official()] }),
    ],
    [21, 26, 27],
  );
  expect((await knownPapers(scene, ['28676'])).map(({ id, attachmentOf }) => [id, attachmentOf])).toEqual([
    ['kst-28676-901', null],
    ['kst-28676-902', null],
    [early, 'kst-28676-902'],
  ]);
});

test('what came with a reprint is of the paper', async () => {
  const again = { id: 'kst-28676-902-h1', bijlagen: ['blg-1000001'] };
  const papers = [official(again), blg(1000001, { hoofddocument: again.id })];
  const scene = await lived([inJune(24, { papers: [official()] }), inJune(26, { papers })], [24, 26]);
  const attached = (await knownPapers(scene, ['28676'])).filter(({ id }) => id === 'blg-1000001');
  expect(attached).toMatchObject([{ attachmentOf: 'kst-28676-902', state: 'read' }]);
});

test('what the Kamer lists late, after the official attachment, is that attachment, and told nobody again', async () => {
  const papers = [official({ bijlagen: ['blg-1000001'] }), blg(1000001)];
  const late = inJune(28, { documents: [sent, attached(words(250))] });
  const scene = await lived([inJune(26, { papers }), late], [26, 28, 29]);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect((await knownPapers(scene, ['28676'])).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
    'blg-1000001',
  ]);
});

test('a register that does not list attachments holds up no letter, nor its attachments', async () => {
  const papers = [official({ bijlagen: ['blg-1000001'] }), blg(1000001)];
  const scene = await overTwoRegisters([past, inJune(26, { papers })]);
  await scene.runAt('2024-06-03T12:00:00Z');
  scene.broken.set('hoofddocument', new FetchError('https://x.nl/', 'diagnostic', { retryable: false }));
  await scene.runAt('2024-06-26T14:00:00Z');
  expect(await listVersions(scene.store, 'kst-28676-902')).toHaveLength(1);
  expect(await listVersions(scene.store, 'blg-1000001')).toHaveLength(1);
  expect(scene.events.map(([event]) => event)).toContain('records-unreadable');
});

const whole = registerDocument(902, { onderwerp: title, datedOn, volgnummer: 902, texts: words(250) });

test('what else comes with a letter is named in its report, and is no comparison and no message of its own', async () => {
  const scene = await lived(
    [
      inJune(21, { documents: [whole, { ...note, nummer: '2026D00907' }] }),
      inJune(24, { documents: [note] }),
    ],
    [21, 24, 25],
  );
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect(scene.heard.told[0]?.body).toContain('\nBijlagen: Beslisnota (nds-tk-2026D00907)\n');
  expect(scene.reports).toEqual(['kst-28676-902 kst-28676-901']);
  const pair = { dossiernummer: '28676', afterId: 'kst-28676-902', beforeId: 'kst-28676-901' };
  expect((await loadReport(scene.store, pair))?.after.attachments).toEqual([
    {
      id: 'nds-tk-2026D00906',
      title: 'Beslisnota',
      url: 'https://www.tweedekamer.nl/kamerstukken/detail?id=2026D00906&did=2026D00906',
    },
    expect.objectContaining({ id: 'nds-tk-2026D00907' }),
  ]);
});

test('a note is asked for when it comes and when the register says that it changed, and not in between', async () => {
  const changed = { ...note, version: 2, changedAt: '2024-06-26T08:00:00Z' };
  const scene = await lived(
    [inJune(21, { documents: [whole, note] }), inJune(26, { documents: [changed] })],
    [21, 22, 23, 24, 26, 27],
  );
  const ofNote = scene.asked.filter(({ href }) => href.includes(`Document(${guidOf(note.nummer)})`));
  expect(ofNote).toHaveLength(2);
});

test('a letter and an attachment that are both compared are told in one message', async () => {
  const report = (year: number) => `Verslag van de NAVO-top in Zandhaven van 11 en 12 juli ${year}`;
  const before: RegisterEvent = {
    at: '2024-06-03T08:00:00Z',
    papers: [
      ...(past.papers ?? []),
      letter(900, {
        title: report(2022),
        texts: ['Er was niets.'],
        datedOn: '2022-08-01',
        availableOn: '2024-06-03',
      }),
    ],
  };
  const both = registerDocument(902, {
    onderwerp: report(2023),
    datedOn,
    volgnummer: 902,
    texts: ['Er was iets.'],
  });
  const scene = await overTwoRegisters([
    before,
    inJune(21, { documents: [both, attached(words(250), { bronDocument: both.nummer })] }),
  ]);
  await scene.runAt('2024-06-03T12:00:00Z');
  await scene.runAt('2024-06-21T14:00:00Z');
  const [message, ...others] = scene.heard.told;
  expect(others).toEqual([]);
  expect((await listReportPairs(scene.store, '28676')).map(({ afterId }) => afterId).sort()).toEqual([
    'kst-28676-902',
    early,
  ]);
  expect(message?.body).toContain('\nBij dezelfde brief:\n- ');
  expect(message?.body).toContain('https://example.nl/28676/kst-28676-902/kst-28676-900/index.html');
});

test('an attachment whose file cannot be had for a while holds up no letter', async () => {
  const scene = await overTwoRegisters([past, inJune(21, { documents: [whole, note] })]);
  await scene.runAt('2024-06-03T12:00:00Z');
  scene.broken.set(guidOf(note.nummer), new FetchError('https://x.nl/', 'down', { retryable: true }));
  const down = await scene.runAt('2024-06-21T14:00:00Z');
  expect(down.failed.map(({ id }) => id)).toEqual(['nds-tk-2026D00906']);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  scene.broken.clear();
  await scene.runAt('2024-06-21T16:00:00Z');
  expect(await listVersions(scene.store, 'nds-tk-2026D00906')).toHaveLength(1);
  expect(scene.told()).toHaveLength(1);
});
