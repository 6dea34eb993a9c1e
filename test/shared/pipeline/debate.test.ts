import { expect, test } from 'vitest';
import { verify } from '../../../shared/pipeline/verify.ts';
import { loadReport } from '../../../shared/store/reports.ts';
import { registerDocument } from '../../support/register-document.ts';
import { agenda } from '../../support/register-fetch.ts';
import type { RegisterEvent } from '../../support/register-time.ts';
import { contentOf } from '../../support/store-content.ts';
import { overTwoRegisters } from '../../support/two-registers.ts';

const onderwerp = 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024';
const debate = { nummer: '2024A00001', soort: 'Commissiedebat', day: '2024-06-27', zaken: ['2024Z00902'] };

const events = (activities: RegisterEvent['activities']): RegisterEvent[] => [
  {
    at: '2024-06-03T08:00:00Z',
    papers: [
      agenda(901, {
        year: 2023,
        texts: ['Nederland levert 100 tanks.'],
        availableOn: '2024-06-03',
        datedOn: '2024-06-03',
      }),
    ],
  },
  {
    at: '2024-06-21T12:00:00Z',
    documents: [
      registerDocument(902, {
        onderwerp,
        datedOn: '2024-06-21',
        volgnummer: 902,
        zaken: ['2024Z00902'],
        texts: ['Nederland levert 250 tanks.'],
      }),
    ],
    activities,
  },
];
const pair = { dossiernummer: '28676', afterId: 'kst-28676-902', beforeId: 'kst-28676-901' };

async function told(activities: RegisterEvent['activities']) {
  const scene = await overTwoRegisters(events(activities));
  await scene.runAt('2024-06-03T12:00:00Z');
  await scene.runAt('2024-06-21T14:00:00Z');
  const content = await contentOf(scene.store);
  return {
    scene,
    report: content['reports/28676/kst-28676-902/kst-28676-901/report.txt'],
    body: scene.heard.told[0]?.body,
  };
}

test('a letter is told with the day of its debate, and the working days that are left', async () => {
  const { scene, report, body } = await told([debate]);
  const line = 'Debat: Commissiedebat, 27 juni 2024 (nog 3 werkdagen, geteld vanaf 21 juni 2024)';
  expect(report).toContain(line);
  expect(body?.endsWith(`\n\n${line}\n`)).toBe(true);
  expect((await loadReport(scene.store, pair))?.after.debate).toEqual({
    kind: 'Commissiedebat',
    on: '2024-06-27',
  });
  expect(await verify(scene, pair, scene.settings)).toMatchObject({ kind: 'ok' });
});

test('a letter that is on no agenda yet is told without', async () => {
  const { report, body } = await told([]);
  expect(report).not.toContain('Debat:');
  expect(body).not.toContain('Debat:');
});
