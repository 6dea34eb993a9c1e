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

test('a debate that is planned or moved after the letter came in stands on its report, and tells nobody', async () => {
  const planned = { at: '2024-06-21T15:00:00Z', activities: [debate] };
  const moved = { at: '2024-06-22T15:00:00Z', activities: [{ ...debate, day: '2024-07-02' }] };
  const scene = await overTwoRegisters([...events([]), planned, moved]);
  await scene.runAt('2024-06-03T12:00:00Z');
  const debates = [];
  for (const at of ['2024-06-21T14:00:00Z', '2024-06-21T18:00:00Z', '2024-06-22T18:00:00Z']) {
    await scene.runAt(at);
    debates.push((await loadReport(scene.store, pair))?.after.debate?.on);
    expect(await verify(scene, pair, scene.settings)).toMatchObject({ kind: 'ok' });
  }
  expect(debates).toEqual([undefined, '2024-06-27', '2024-07-02']);
  expect(scene.told()).toHaveLength(1);
});

test('the official text of a letter is told with its days too: first public, official, and the debate', async () => {
  const official = agenda(902, {
    year: 2024,
    texts: ['Nederland levert 260 tanks.'],
    datedOn: '2024-06-21',
    availableOn: '2024-06-25',
    modifiedAt: '2024-06-25',
  });
  const scene = await overTwoRegisters([
    ...events([debate]),
    { at: '2024-06-25T08:00:00Z', papers: [official] },
  ]);
  for (const day of ['03', '21', '25']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  const [, told] = scene.heard.told;
  expect(told?.attributes.event).toBe('official-text');
  expect(told?.body).toContain(
    'Debat: Commissiedebat, 27 juni 2024 (nog 1 werkdag, geteld vanaf 25 juni 2024)',
  );
  const report = (await contentOf(scene.store))['reports/28676/kst-28676-902/kst-28676-901/report.md'];
  for (const line of [
    'Openbaar sinds: 21 juni 2024',
    'Officieel sinds: 25 juni 2024',
    'Debat: Commissiedebat',
  ])
    expect(report?.replaceAll('**', '')).toContain(line);
  expect(await verify(scene, pair, scene.settings)).toMatchObject({ kind: 'ok' });
});
