import { describe, expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import { withDebates } from '../../../shared/source/kamer-debate.ts';
import type { Publication } from '../../../shared/source/publication.ts';
import type { RegisterActivity } from '../../support/register-document.ts';
import { plainRegister } from '../../support/register-fetch.ts';

const letter = (number: number, datedOn = '2023-06-30'): Publication => ({
  id: `kst-28676-${number}`,
  dossiernummers: ['28676'],
  title: 'Geannoteerde agenda',
  indieners: [],
  datedOn,
  url: 'https://www.tweedekamer.nl/',
  files: {},
  kamer: {
    documentNummer: `2023D00${number}`,
    textStatus: 'voorlopig',
    soort: 'Brief regering',
    zaken: [`2023Z00${number}`],
  },
});
const about = { base: undefined, receivedAt: '2023-06-30T16:00:00.000Z' };
const activity = (nummer: number, more: Partial<RegisterActivity>): RegisterActivity => ({
  nummer: `2023A0000${nummer}`,
  soort: 'Commissiedebat',
  day: '2023-07-06',
  zaken: ['2023Z00439'],
  ...more,
});

async function debatesWith(...activities: RegisterActivity[]) {
  const register = plainRegister([]);
  register.activities = activities;
  const { publications } = await withDebates(register.fetch, [letter(439), letter(440)], about);
  return { debates: publications.map(({ kamer }) => kamer?.debate), asked: register.asked };
}

describe('the debate on a letter', () => {
  test('is the first meeting at which it is spoken of', async () => {
    const { debates, asked } = await debatesWith(
      activity(1, { day: '2023-07-20', soort: 'Plenair debat' }),
      activity(2, {}),
      activity(3, { day: '2023-07-04', soort: 'Procedurevergadering' }),
      activity(4, { day: '2023-07-03', soort: 'Inbreng schriftelijk overleg' }),
    );
    expect(debates).toEqual([{ soort: 'Commissiedebat', on: '2023-07-06' }, undefined]);
    expect(asked).toHaveLength(1);
  });

  test('is none that is called off, has no day, or was before the letter', async () => {
    const { debates } = await debatesWith(
      activity(1, { status: 'Geannuleerd' }),
      activity(2, { status: 'Verplaatst' }),
      activity(3, { day: undefined as never }),
      activity(4, { day: '2023-06-29' }),
    );
    expect(debates).toEqual([undefined, undefined]);
  });

  test('is not asked for where the letter is old', async () => {
    const register = plainRegister([]);
    await withDebates(register.fetch, [letter(439, '2023-01-01')], about);
    expect(register.asked).toEqual([]);
  });

  test('that cannot be asked for holds nothing up, and that is said', async () => {
    const down = async (url: URL) => {
      throw new FetchError(url, 'status 503', { retryable: true });
    };
    const { publications, unreadable } = await withDebates(down, [letter(439)], about);
    expect(publications).toEqual([letter(439)]);
    expect(unreadable).toEqual([{ position: 0, reason: expect.stringContaining('status 503') }]);
  });
});
