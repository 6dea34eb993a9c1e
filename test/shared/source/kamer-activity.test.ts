import { describe, expect, test } from 'vitest';
import { listActivities } from '../../../shared/source/kamer-activity.ts';
import { plainRegister } from '../../support/register-fetch.ts';

describe('the meetings a paper is on', () => {
  test('are found by its case, by day, and those without a day last', async () => {
    const register = plainRegister([]);
    register.activities = [
      { nummer: '2023A00002', soort: 'Commissiedebat', zaken: ['2023Z12345'] },
      {
        nummer: '2023A00001',
        soort: 'Commissiedebat',
        day: '2023-07-06',
        time: '13:00',
        zaken: ['2023Z12345', '2023Z99999'],
      },
      { nummer: '2023A00003', soort: 'Procedurevergadering', day: '2023-07-05', zaken: ['2023Z12345'] },
      { nummer: '2023A00004', soort: 'Plenair debat', day: '2023-07-04', zaken: ['2023Z00001'] },
    ];
    const found = await listActivities(register.fetch, { zaken: ['2023Z12345', 'nonsense'] });
    expect(found?.activities.map(({ nummer, day }) => [nummer, day])).toEqual([
      ['2023A00003', '2023-07-05'],
      ['2023A00001', '2023-07-06'],
      ['2023A00002', undefined],
    ]);
    expect(found?.activities[1]).toMatchObject({
      soort: 'Commissiedebat',
      status: 'Gepland',
      beginsAt: '2023-07-06T11:00:00.000Z',
      zaken: ['2023Z12345'],
    });
    expect(register.asked).toHaveLength(1);
  });

  test('are not asked for where there is no case', async () => {
    const register = plainRegister([]);
    expect(await listActivities(register.fetch, { zaken: [] })).toBeUndefined();
    expect(register.asked).toEqual([]);
  });
});
