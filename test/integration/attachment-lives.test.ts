import { expect, test } from 'vitest';
import { knownPapers } from '../../shared/pipeline/known-papers.ts';
import { verify } from '../../shared/pipeline/verify.ts';
import { listVersions } from '../../shared/store/archive.ts';
import { listReportPairs } from '../../shared/store/reports.ts';
import { pdfOf } from '../support/pdf.ts';
import { chance } from '../support/random.ts';
import { registerDocument } from '../support/register-document.ts';
import { agenda, letter } from '../support/register-fetch.ts';
import type { RegisterEvent } from '../support/register-time.ts';
import { overTwoRegisters } from '../support/two-registers.ts';

/**
 * The lives of an agenda that is an attachment, from a seed: the Kamer has it with its letter, before or after the
 * letter has its number, some replace it, the official register follows under a name that the Kamer says or does not,
 * or is the first. All synthetic.
 */
function life(seed: number) {
  const luck = chance(seed);
  const at = (day: number) => `2024-06-${String(day).padStart(2, '0')}T0${1 + luck.below(8)}:00:00Z`;
  const events: RegisterEvent[] = [
    {
      at: '2024-06-03T08:00:00Z',
      papers: [{ ...agenda(901, { year: 2023, texts: words(100) }), availableOn: '2024-06-03' }],
    },
  ];
  const title = 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024';
  const datedOn = '2024-06-10';
  const changes: string[] = [];
  let tanks = 250;
  const numbering = luck.pick(['at once', 'later', 'never'] as const);
  const isInKamer = luck.next() < 0.8;
  const own = luck.pick([title, `Bijlage: ${title.toLowerCase()}`]);
  const sent = (volgnummer: number) =>
    registerDocument(902, { onderwerp: title, datedOn, volgnummer, texts: ['Hierbij de agenda.'] });
  const attached = (about: object = {}) =>
    registerDocument(905, {
      onderwerp: own,
      soort: 'Bijlage',
      bronDocument: sent(1).nummer,
      datedOn,
      volgnummer: numbering === 'at once' ? 902 : -1,
      texts: words(tanks),
      ...about,
    });
  if (isInKamer) {
    const documents = [sent(numbering === 'at once' ? 902 : -1), attached()];
    events.push({ at: at(10), documents: luck.next() < 0.5 ? documents : documents.toReversed() });
    if (numbering === 'later') events.push({ at: at(12), documents: [sent(902)] });
    if (luck.next() < 0.5) {
      if (luck.next() < 0.5) {
        tanks += 1;
        changes.push('revised');
      }
      events.push({ at: at(14), documents: [attached({ version: 2, file: printed(tanks) })] });
    }
  }
  if (luck.next() < 0.5) {
    tanks += 1;
    if (isInKamer) changes.push('official-text');
  }
  const isNamed = isInKamer && luck.next() < 0.5;
  const { xml: _, ...bare } = letter(902, { title: own, texts: [], datedOn, availableOn: '2024-06-18' });
  const blg = {
    ...bare,
    id: 'blg-1000001',
    publicatienaam: 'Bijlage',
    hoofddocument: 'kst-28676-902',
    pdf: printed(tanks),
  };
  const official = letter(902, {
    title,
    texts: ['Hierbij de agenda.'],
    datedOn,
    availableOn: '2024-06-18',
    bijlagen: ['blg-1000001'],
  });
  const named: RegisterEvent = {
    at: at(luck.pick([17, 20])),
    documents: [attached({ version: 3, externalId: 'blg-1000001', file: printed(tanks) })],
  };
  events.push({ at: at(18), papers: [official, blg] }, ...(isNamed ? [named] : []));
  return { events, told: ['new', ...changes] };
}

const words = (tanks: number) => [`Nederland steunt Oekraïne met ${tanks} tanks.`, 'De top is kort.'];
const printed = (tanks: number) => pdfOf([[words(tanks)[0] ?? '', '', words(tanks)[1] ?? '']]);

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'an agenda that is an attachment, life %i: one paper in the end, each report and each alert once',
  async (seed) => {
    const { events, told } = life(seed);
    const scene = await overTwoRegisters(events);
    for (let day = 3; day < 25; day += 1) {
      await scene.runAt(`2024-06-${String(day).padStart(2, '0')}T12:00:00Z`);
    }
    expect(scene.told().map(([event]) => event)).toEqual(told);
    const papers = await knownPapers(scene, ['28676']);
    expect(papers.map(({ id, attachmentOf }) => [id, attachmentOf])).toEqual([
      ['kst-28676-901', null],
      ['kst-28676-902', null],
      ['blg-1000001', 'kst-28676-902'],
    ]);
    expect((await listVersions(scene.store, 'blg-1000001')).at(-1)?.format).toBe('pdf');
    const pairs = await listReportPairs(scene.store, '28676');
    expect(pairs.filter(({ afterId }) => afterId === 'kst-28676-902')).toEqual([]);
    for (const pair of pairs) expect(await verify(scene, pair, scene.settings)).toEqual({ kind: 'ok', pair });
  },
);
