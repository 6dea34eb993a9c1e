import { FetchError } from '../../shared/errors.ts';
import { listActivities } from '../../shared/source/kamer-activity.ts';
import { fetchKamerFile } from '../../shared/source/kamer-file.ts';
import type { KamerPaper } from '../../shared/source/kamer-paper.ts';
import { publicationFromKamer } from '../../shared/source/kamer-publication.ts';
import { followSyncFeed, readFeedPage } from '../../shared/source/sync-feed.ts';
import { listKamerPapers } from '../../shared/source/tk.ts';
import { type Assumption, insist, type Probe, textOf } from './assumption.ts';

const odata = (tk: string, question: string) => new URL(`${tk}/OData/v4/2.0/${question}`);

async function vilnius({ documents }: Probe): Promise<KamerPaper> {
  const paper = (await documents()).papers.find(({ version }) => version?.externalId === 'kst-28676-439');
  insist(paper, 'no document bears the official identifier kst-28676-439');
  return paper;
}

/** What is believed of the Tweede Kamer's open data. */
export const kamerAssumptions: readonly Assumption[] = [
  {
    name: 'kamer-lists-whole',
    says: 'the documents of the dossier come with dossier, version and cases, as many as their count says',
    matters: true,
    check: async ({ documents }) => {
      const { papers, total, unreadable } = await documents();
      insist(total >= 400, `${total} documents, expected some hundreds`);
      insist(unreadable.length === 0, `${unreadable.length} rows unreadable: ${unreadable[0]?.reason}`);
      return `${papers.length} of ${total} documents`;
    },
  },
  {
    name: 'kamer-next-link',
    says: 'at most 250 rows come at once, with a link to the next',
    matters: false,
    check: async ({ fetch, tk }) => {
      const filter =
        '$filter=Verwijderd eq false and Kamerstukdossier/any(d: d/Nummer eq 28676)&$orderby=Datum,Id&$select=Id';
      const text = textOf(await fetch(odata(tk, `Document?${filter}`), { accept: 'application/json' }));
      const answer = JSON.parse(text) as { value: unknown[]; '@odata.nextLink'?: string };
      insist(answer.value.length === 250, `${answer.value.length} rows came`);
      insist(answer['@odata.nextLink'] !== undefined, 'no link to the next: pages are counted on');
      return '250 rows and a link';
    },
  },
  {
    name: 'kamer-early',
    says: 'young letters are there before they have an official identifier, as Word file or PDF',
    matters: false,
    check: async ({ documents }) => {
      const { papers, receivedAt } = await documents();
      const early = papers.filter(
        ({ datedOn = '', version }) =>
          Date.parse(receivedAt) - Date.parse(datedOn) < 60 * 86_400_000 && version?.externalId === undefined,
      );
      const types = [
        ...new Set(early.map(({ contentType }) => contentType?.split(/[./]/).at(-1) ?? 'no file')),
      ];
      insist(early.length > 0, 'none in sixty days');
      return `${early.length} in sixty days: ${types.join(', ')}`;
    },
  },
  {
    name: 'kamer-bridge',
    says: 'a document bears its official identifier once it has one, and the number and day of the letter',
    matters: true,
    check: async (probe) => {
      const { documentNummer, soort, datedOn, volgnummer } = await vilnius(probe);
      insist(/brief regering/i.test(soort), `its kind is "${soort}"`);
      insist(datedOn === '2023-06-30', `it is dated ${datedOn}`);
      insist(volgnummer === '439', `its number is ${volgnummer ?? 'missing'}`);
      return `${documentNummer} is kst-28676-439`;
    },
  },
  {
    name: 'kamer-subject',
    says: 'the subject of a document (Onderwerp) is the title of the paper',
    matters: true,
    check: async (probe) => {
      const { onderwerp, titel } = await vilnius(probe);
      insist(/geannoteerde agenda/i.test(onderwerp ?? ''), `Onderwerp "${onderwerp}", Titel "${titel}"`);
      return `"${onderwerp?.slice(0, 80)}"`;
    },
  },
  {
    name: 'kamer-numbered-like-koop',
    says: 'dossier and number put together are the official identifier',
    matters: true,
    check: async ({ documents }) => {
      const { papers } = await documents();
      const both = papers.flatMap((paper) => {
        const { externalId } = paper.version ?? {};
        if (externalId === undefined) return [];
        const { id } = publicationFromKamer({ ...paper, version: undefined, publications: [] } as never);
        return id.startsWith('kst-') && externalId.startsWith('kst-') ? [{ id, externalId }] : [];
      });
      const wrong = both.filter(
        ({ id, externalId }) => externalId !== id && !externalId.startsWith(`${id}-`),
      );
      insist(both.length > 0, 'no document has both');
      insist(
        wrong.length === 0,
        `${wrong.length} of ${both.length} differ: ${wrong[0]?.id} is ${wrong[0]?.externalId}`,
      );
      return `${both.length} documents`;
    },
  },
  {
    name: 'kamer-attachments',
    says: 'attachments are listed with the dossier and tied to their letter, under an official name that is none of a letter',
    matters: true,
    check: async ({ documents }) => {
      const { papers } = await documents();
      const attached = papers.filter(({ soort }) => /^bijlage/i.test(soort));
      insist(attached.length > 0, 'none is listed: an agenda that is an attachment is missed');
      const loose = attached.filter(({ bronDocument }) => bronDocument === undefined);
      insist(loose.length === 0, `${loose.length} of ${attached.length} have no letter (BronDocument)`);
      const names = attached.flatMap(({ version }) => version?.externalId ?? []);
      const ofLetters = names.filter((name) => name.startsWith('kst-') && !/-b\d+$/.test(name));
      insist(ofLetters.length === 0, `${ofLetters.length} bear the name of a letter: ${ofLetters[0]}`);
      return `${attached.length}, of which ${names.length} have an official name: ${names.at(-1) ?? 'none'}`;
    },
  },
  {
    name: 'kamer-since',
    says: 'the list can be limited to records changed since a moment',
    matters: true,
    check: async ({ fetch, tk, dossiernummer, documents }) => {
      const all = (await documents()).papers.toSorted((one, other) =>
        one.modifiedAt < other.modifiedAt ? -1 : 1,
      );
      const since = all.at(-5)?.modifiedAt ?? '';
      const { papers } = await listKamerPapers(
        fetch,
        { dossiernummers: [dossiernummer], since },
        { base: tk },
      );
      const numbers = new Set(papers.map(({ documentNummer }) => documentNummer));
      const missing = all.slice(-5).find(({ documentNummer }) => !numbers.has(documentNummer));
      insist(missing === undefined, `${missing?.documentNummer} of ${missing?.modifiedAt} is missing`);
      insist(papers.length < all.length / 2, `all ${papers.length} come`);
      return `${papers.length} since ${since}`;
    },
  },
  {
    name: 'kamer-additions',
    says: 'what is added to a dossier is text, "02" in 21501-02',
    matters: true,
    check: async ({ fetch, tk, documents }) => {
      const { receivedAt } = await documents();
      const since = new Date(Date.parse(receivedAt) - 60 * 86_400_000).toISOString();
      const { total } = await listKamerPapers(fetch, { dossiernummers: ['21501-02'], since }, { base: tk });
      insist(total > 0, 'no document of 21501-02 in sixty days');
      return `${total} documents of 21501-02 in sixty days`;
    },
  },
  {
    name: 'kamer-file',
    says: 'the file of a document comes as the type that is listed',
    matters: true,
    check: async (probe) => {
      const paper = await vilnius(probe);
      const { files } = publicationFromKamer(paper, { base: probe.tk });
      const publication = {
        ...publicationFromKamer(paper, { base: probe.tk }),
        files: { ...files, xml: undefined },
      };
      const found = await fetchKamerFile(probe.fetch, publication as never);
      insist(found.kind === 'file', `it is ${found.kind}`);
      insist(files[found.format] !== undefined, `it came as ${found.format}, listed as ${paper.contentType}`);
      return `${found.format}, ${found.reply.body.length} bytes`;
    },
  },
  {
    name: 'kamer-file-length',
    says: 'the file of a document is as long as is listed',
    matters: false,
    check: async (probe) => {
      const paper = await vilnius(probe);
      const reply = await probe.fetch(odata(probe.tk, `Document(${paper.documentId})/resource`));
      insist(
        reply.body.length === paper.contentLength,
        `${reply.body.length} bytes, listed ${paper.contentLength}`,
      );
      return `${paper.contentLength} bytes`;
    },
  },
  {
    name: 'kamer-official-xml',
    says: 'the Kamer keeps the official XML of a paper (DocumentPublicatie)',
    matters: false,
    check: async (probe) => {
      const paper = await vilnius(probe);
      const [xml] = paper.publications;
      insist(xml, 'it keeps none of kst-28676-439');
      const reply = await probe.fetch(odata(probe.tk, `DocumentPublicatie(${xml.id})/resource`));
      insist(textOf(reply).includes('<officiele-publicatie'), `found ${textOf(reply).slice(0, 80)}`);
      return `${reply.body.length} bytes`;
    },
  },
  {
    name: 'kamer-skip',
    says: 'pages can be counted on with $skip',
    matters: true,
    check: async ({ fetch, tk }) => {
      const rows = async (options: string) => {
        const filter =
          '$filter=Verwijderd eq false and Kamerstukdossier/any(d: d/Nummer eq 28676)&$orderby=Datum,Id&$select=Id';
        const answer = JSON.parse(
          textOf(await fetch(odata(tk, `Document?${filter}&${options}`), { accept: 'application/json' })),
        );
        return (answer.value as { Id: string }[]).map(({ Id }) => Id);
      };
      const both = await rows('$top=4');
      const parts = [...(await rows('$top=2')), ...(await rows('$top=2&$skip=2'))];
      insist(both.length === 4 && both.join() === parts.join(), 'two pages of 2 are not the page of 4');
      return '2 and 2 are 4';
    },
  },
  {
    name: 'kamer-unknown-field',
    says: 'a question with a field that does not exist is an error, and is not answered wider',
    matters: true,
    check: async ({ fetch, tk }) => {
      try {
        const question = 'Document?$filter=Verwijderd eq false and Onbestaand eq 1&$top=1';
        const text = textOf(await fetch(odata(tk, question), { accept: 'application/json' }));
        insist(/"error"/.test(text), `it answers ${text.slice(0, 80)}`);
        return 'an error in JSON';
      } catch (error) {
        if (error instanceof FetchError && error.status === 400) return 'status 400';
        throw error;
      }
    },
  },
  {
    name: 'kamer-debate',
    says: 'the debate a letter is on is found by its case: 6 July 2023 for that of Vilnius',
    matters: true,
    check: async (probe) => {
      const { zaken } = await vilnius(probe);
      const { activities = [] } = (await listActivities(probe.fetch, { zaken }, { base: probe.tk })) ?? {};
      const days = activities.map(({ soort, day }) => `${soort} ${day ?? 'without a day'}`);
      insist(
        activities.some(({ day }) => day === '2023-07-06'),
        `found ${days.join(', ') || 'no activity'}`,
      );
      return days.join(', ');
    },
  },
  {
    name: 'feed-follows',
    says: 'the feed of changes gives entries and a token to go on from',
    matters: true,
    check: async ({ fetch, tk }) => {
      const { entries, token } = await followSyncFeed(
        fetch,
        { category: 'Document' },
        { base: tk, maxPages: 1 },
      );
      insist(entries.length > 0 && token !== undefined, `${entries.length} entries, token ${token}`);
      return `${entries.length} entries, token ${token}`;
    },
  },
  {
    name: 'feed-any-token',
    says: 'the feed goes on from any number, and beyond its end is empty',
    matters: false,
    check: async ({ fetch, tk }) => {
      const beyond = await readFeedPage(fetch, { category: 'Document', token: '100000000000' }, tk);
      insist(beyond.entries.length === 0, `${beyond.entries.length} entries beyond the end`);
      const version = await readFeedPage(fetch, { category: 'DocumentVersie', token: '1' }, tk);
      const { refs = {} } = version.entries[0] ?? {};
      insist(refs.document !== undefined, 'a version does not name its document');
      return 'nothing after 100000000000; a version names its document';
    },
  },
  {
    name: 'feed-misspelt',
    says: 'a category that does not exist is an empty feed and no error',
    matters: false,
    check: async ({ fetch, tk }) => {
      const text = textOf(await fetch(new URL(`${tk}/SyncFeed/2.0/Feed?category=Dokument`)));
      insist(/<feed/.test(text) && !/<entry/.test(text), `found ${text.slice(0, 80)}`);
      return 'an empty feed';
    },
  },
];
