import { FetchError } from '../../shared/errors.ts';
import { fetchPaper, findPublication, listAttachments, listPublications } from '../../shared/source/koop.ts';
import { readSearchReply, searchUrl } from '../../shared/source/sru.ts';
import { isOnlyAttached, variantOf } from '../../shared/source/variant.ts';
import catalogue from '../golden/dossier-28676/catalogue.json' with { type: 'json' };
import { type Assumption, insist, NotSo, type Probe, textOf } from './assumption.ts';

const known = 'kst-28676-439';
const catalogueIds = catalogue.flatMap(({ id }) => (id?.startsWith('kst-28676-') ? [id] : []));

/** Asks the search in words of one's own, in which the client never asks. */
async function asked({ fetch, koop }: Probe, parameters: Readonly<Record<string, string>>): Promise<string> {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return textOf(await fetch(new URL(`${koop.search}?${query.join('&')}`)));
}

const page = async ({ fetch, koop, dossiernummer }: Probe, start: number, size: number) => {
  const question = { dossiernummers: [dossiernummer] };
  const url = searchUrl(question, { search: koop.search, start, size });
  return readSearchReply(await fetch(url), question, { asked: url, pages: koop.pages, start });
};

/** What is believed of KOOP's search (SRU). */
export const koopAssumptions: readonly Assumption[] = [
  {
    name: 'search-lists-whole',
    says: 'the search lists the dossier page by page, as many papers as its total says, none twice',
    matters: true,
    check: async ({ papers }) => {
      const { publications, total, unreadable } = await papers();
      insist(total >= 500, `${total} papers, expected the 504 known in 2025 or more`);
      insist(unreadable.length === 0, `${unreadable.length} records unreadable: ${unreadable[0]?.reason}`);
      return `${publications.length} of ${total} papers`;
    },
  },
  {
    name: 'search-total-exact',
    says: 'the total is exact, not an estimate',
    matters: false,
    check: async (probe) => {
      const { total, isEstimate } = await page(probe, 1, 10);
      insist(!isEstimate, `${total} is called an estimate: lists end with an empty page`);
      return `${total}`;
    },
  },
  {
    name: 'search-known-papers',
    says: 'every paper that is known of the dossier from elsewhere is in the list',
    matters: true,
    check: async ({ papers }) => {
      const ids = new Set((await papers()).publications.map(({ id }) => id));
      const missing = catalogueIds.filter((id) => !ids.has(id));
      insist(
        missing.length === 0,
        `${missing.length} of ${catalogueIds.length} are not: ${missing.slice(0, 5).join(', ')}`,
      );
      return `${catalogueIds.length} papers`;
    },
  },
  {
    name: 'search-additions',
    says: 'a dossier with an addition is asked for with a hyphen, "21501-02"',
    matters: true,
    check: async ({ fetch, koop }) => {
      const question = { dossiernummers: ['21501-02'], since: '2024-01-01', until: '2024-03-31' };
      const url = searchUrl(question, { search: koop.search, size: 1 });
      const { total } = readSearchReply(await fetch(url), question, { asked: url, pages: koop.pages });
      insist(total > 0, 'no paper of 21501-02 in the first three months of 2024');
      return `${total} papers of 21501-02 in three months`;
    },
  },
  {
    name: 'search-thousand',
    says: 'up to a thousand records come at once',
    matters: false,
    check: async (probe) => {
      const { total, count } = await page(probe, 1, 1000);
      insist(count === Math.min(total, 1000), `${count} of ${total} came`);
      return `${count} of ${total}`;
    },
  },
  {
    name: 'search-counts-from-one',
    says: 'records are counted from 1, so that the page after 10 records begins at 11',
    matters: true,
    check: async (probe) => {
      const both = await page(probe, 1, 20);
      const [one, two] = [await page(probe, 1, 10), await page(probe, 11, 10)];
      const ids = [...one.publications, ...two.publications].map(({ id }) => id);
      insist(
        both.publications.every(({ id }, index) => id === ids[index]),
        'two pages of 10 are not the page of 20',
      );
      return `${ids[0]} … ${ids.at(-1)}`;
    },
  },
  {
    name: 'search-sorts-in-query',
    says: 'a sort inside the query is kept',
    matters: true,
    check: async ({ papers }) => {
      const days = (await papers()).publications.flatMap(({ availableOn }) => availableOn ?? []);
      const wrong = days.findIndex((day, index) => index > 0 && day < (days[index - 1] ?? ''));
      insist(wrong < 0, `${days[wrong]} comes after ${days[wrong - 1]}`);
      return `${days[0]} to ${days.at(-1)}`;
    },
  },
  {
    name: 'search-since',
    says: 'the day of publication limits the list, the day itself included',
    matters: true,
    check: async ({ fetch, koop, dossiernummer, papers }) => {
      const all = (await papers()).publications.filter(({ availableOn }) => availableOn !== undefined);
      const since = all.at(-5)?.availableOn ?? '';
      const part = await listPublications(fetch, { dossiernummers: [dossiernummer], since }, { base: koop });
      const expected = all.filter(({ availableOn }) => (availableOn ?? '') >= since).length;
      insist(
        part.publications.length === expected,
        `${part.publications.length} papers since ${since}, expected ${expected}`,
      );
      return `${expected} papers since ${since}`;
    },
  },
  {
    name: 'search-many-dossiers',
    says: 'one question asks for several dossiers',
    matters: true,
    check: async ({ fetch, koop, dossiernummer, papers }) => {
      const { publications } = await listPublications(
        fetch,
        { dossiernummers: [dossiernummer, '36045'], since: '2022-01-01' },
        { base: koop },
      );
      const own = (await papers()).publications.filter(
        ({ availableOn }) => (availableOn ?? '') >= '2022-01-01',
      );
      const ids = new Set(publications.map(({ id }) => id));
      const missing = own.find(({ id }) => !ids.has(id));
      insist(missing === undefined, `${missing?.id} is missing where two dossiers are asked`);
      insist(ids.size > own.length, 'no paper of the second dossier came');
      return `${ids.size} papers, ${own.length} of them of ${dossiernummer}`;
    },
  },
  {
    name: 'search-shared-paper',
    says: 'a paper of two dossiers is found under both, and bears the number of the first',
    matters: true,
    check: async ({ fetch, koop }) => {
      const about = { dossiernummers: ['36045'], since: '2022-06-01' };
      const { publications } = await listPublications(fetch, about, { base: koop });
      const shared = publications.find(({ id }) => id === 'kst-28676-427');
      insist(shared, 'kst-28676-427 is not found under 36045');
      insist(shared.dossiernummers.includes('28676'), `it is of ${shared.dossiernummers.join(', ')}`);
      return `kst-28676-427 of ${shared.dossiernummers.join(', ')}`;
    },
  },
  {
    name: 'search-one-paper',
    says: 'a paper is found by its identifier, with title, days, number and the addresses of its files',
    matters: true,
    check: async ({ fetch, koop }) => {
      const paper = await findPublication(fetch, known, { base: koop });
      insist(paper, `${known} is not found`);
      const { title, datedOn, availableOn, ondernummer, modifiedAt, files } = paper;
      insist(/geannoteerde agenda/i.test(title), `its title is "${title}"`);
      insist(datedOn === '2023-06-30', `it is dated ${datedOn}`);
      insist(
        availableOn !== undefined && ondernummer === '439',
        `available ${availableOn}, number ${ondernummer}`,
      );
      insist(modifiedAt !== undefined, 'it does not say when its record was changed');
      insist(
        files.xml !== undefined && files.pdf !== undefined,
        `files: ${Object.keys(files).join(', ') || 'none'}`,
      );
      return `"${title.slice(0, 60)}", ${datedOn}, out ${availableOn}, changed ${modifiedAt}`;
    },
  },
  {
    name: 'search-says-when-changed',
    says: 'every record says when it was last changed',
    matters: true,
    check: async ({ papers }) => {
      const { publications } = await papers();
      const without = publications.filter(({ modifiedAt }) => modifiedAt === undefined);
      insist(without.length === 0, `${without.length} of ${publications.length} do not: ${without[0]?.id}`);
      return `${publications.length} records`;
    },
  },
  {
    name: 'search-reprints',
    says: 'reprints and corrections are listed, by the end of their identifier',
    matters: false,
    check: async ({ papers }) => {
      const variants = (await papers()).publications.filter(({ id }) => variantOf(id) !== undefined);
      insist(variants.length > 0, 'none is listed');
      return `${variants.length}: ${variants
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')}`;
    },
  },
  {
    name: 'search-attachments',
    says: 'attachments are found by the paper they came with',
    matters: false,
    check: async ({ fetch, koop, papers }) => {
      const ids = (await papers()).publications.slice(-20).map(({ id }) => id);
      const { publications = [] } = (await listAttachments(fetch, ids, { base: koop })) ?? {};
      insist(publications.length > 0, `none of the last ${ids.length} papers has one`);
      return `${publications.length}: ${publications[0]?.id} of ${publications[0]?.hoofddocument}`;
    },
  },
  {
    name: 'search-names-attachments',
    says: 'the record of a letter names its attachments, and those are out as PDF under their names',
    matters: false,
    check: async ({ fetch, koop, papers }) => {
      const naming = (await papers()).publications.filter(({ bijlagen = [] }) =>
        bijlagen.some(isOnlyAttached),
      );
      const letter = naming.at(-1);
      insist(letter, 'no letter of the dossier names one: those of the Kamer’s register are all there are');
      const [id = ''] = (letter.bijlagen ?? []).filter(isOnlyAttached);
      const found = await fetchPaper(fetch, { ...letter, id, files: {} }, {}, { base: koop });
      insist(found.kind === 'file', `${id} of ${letter.id} is ${found.kind}`);
      return `${naming.length} letters do; ${id} of ${letter.id} is ${found.reply.body.length} bytes`;
    },
  },
  {
    name: 'search-unknown-paper',
    says: 'a paper that does not exist is an empty list',
    matters: true,
    check: async ({ fetch, koop }) => {
      const paper = await findPublication(fetch, 'kst-28676-99999', { base: koop });
      insist(paper === undefined, `found ${paper?.id}`);
      return 'kst-28676-99999 is not found';
    },
  },
  {
    name: 'search-diagnostics',
    says: 'a question that cannot be parsed is answered with a diagnostic, in XML, never with an empty list',
    matters: true,
    check: async (probe) => {
      try {
        const text = await asked(probe, { query: 'c.product-area==', maximumRecords: '1' });
        insist(/<(?:\w+:)?diagnostic[\s>]/.test(text), `found ${text.slice(0, 120)}`);
        return 'a diagnostic with status 200';
      } catch (error) {
        if (error instanceof FetchError && error.status === 400) return 'status 400';
        throw error;
      }
    },
  },
  {
    name: 'search-impossible-day',
    says: 'a clause that cannot be used is left out, with a diagnostic beside wider results',
    matters: false,
    check: async (probe) => {
      const query = 'c.product-area==officielepublicaties AND w.dossiernummer==28676 AND dt.date<=2026-02-29';
      const text = await asked(probe, { query, maximumRecords: '1' });
      insist(/<(?:\w+:)?diagnostic[\s>]/.test(text), 'no diagnostic: the client never asks for such a day');
      return 'a diagnostic';
    },
  },
  {
    name: 'search-ten-thousand',
    says: 'from record 10,000 on it answers 504',
    matters: false,
    check: async (probe) => {
      const query = 'c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk';
      try {
        await asked(probe, { query, startRecord: '10000', maximumRecords: '1' });
      } catch (error) {
        if (error instanceof FetchError && error.status === 504) return 'status 504';
        throw error;
      }
      throw new NotSo('it answers: lists need not be cut by date');
    },
  },
];
