import { readDocument } from '../../shared/document/read.ts';
import { fetchPaper, findPublication } from '../../shared/source/koop.ts';
import { pageBodyOf } from '../../shared/source/paper-file.ts';
import { fileFoundIn } from '../../shared/source/whole-file.ts';
import { type Assumption, insist, type Probe, textOf } from './assumption.ts';

const known = 'kst-28676-439';

async function fileOf({ fetch, koop }: Probe) {
  const paper = await findPublication(fetch, known, { base: koop });
  insist(paper, `${known} is not found`);
  const found = await fetchPaper(fetch, paper, {}, { base: koop });
  insist(found.kind === 'file', `it is ${found.kind}`);
  return found;
}

/** What is believed of the site with the papers and of the files in the repository. */
export const pageAssumptions: readonly Assumption[] = [
  {
    name: 'file-xml',
    says: 'the official XML is where the list says, whole, and is read as a document',
    matters: true,
    check: async (probe) => {
      const { format, reply } = await fileOf(probe);
      insist(format === 'xml', `it came as ${format}`);
      const { sections } = await readDocument(reply.body, { format, name: known });
      insist(sections.length > 0, 'it has no sections');
      return `${reply.body.length} bytes from ${new URL(reply.url).host}, ${sections.length} sections`;
    },
  },
  {
    name: 'file-utf8',
    says: 'the bytes of the XML are UTF-8, whatever the header says',
    matters: true,
    check: async (probe) => {
      const { reply } = await fileOf(probe);
      insist(!textOf(reply).includes('\ufffd'), 'some of it is not UTF-8');
      return `header: ${reply.headers['content-type'] ?? 'none'}`;
    },
  },
  {
    name: 'file-site-xml',
    says: 'the site has the XML under the name of the paper too',
    matters: true,
    check: async ({ fetch, koop }) => {
      const reply = await fetch(new URL(`${koop.pages}/${known}.xml`));
      insist(
        reply.status === 200 && textOf(reply).includes('<officiele-publicatie'),
        `status ${reply.status}`,
      );
      return reply.url;
    },
  },
  {
    name: 'file-unchanged',
    says: 'a file that is unchanged need not come again',
    matters: false,
    check: async (probe) => {
      const { reply, format } = await fileOf(probe);
      const { etag, 'last-modified': lastModified } = reply.headers;
      insist(etag !== undefined || lastModified !== undefined, 'it has neither ETag nor Last-Modified');
      const paper = await findPublication(probe.fetch, known, { base: probe.koop });
      insist(paper, `${known} is not found`);
      const again = await fetchPaper(
        probe.fetch,
        paper,
        { format, etag, lastModified },
        { base: probe.koop },
      );
      insist(again.kind === 'unchanged', 'it came again');
      return 'status 304';
    },
  },
  {
    name: 'file-pdf',
    says: 'the site has the PDF under the name of the paper, whole',
    matters: true,
    check: async ({ fetch, koop }) => {
      const found = fileFoundIn(await fetch(new URL(`${koop.pages}/${known}.pdf`)));
      insist(found.kind === 'file' && found.format === 'pdf', `found ${JSON.stringify(found)}`);
      return 'a PDF with its end';
    },
  },
  {
    name: 'file-page',
    says: 'the page has the words of the paper in the element that is known for it',
    matters: false,
    check: async ({ fetch, koop }) => {
      const reply = await fetch(new URL(`${koop.pages}/${known}.html`));
      const found = pageBodyOf(reply.body);
      insist(found.kind === 'paper', `found ${JSON.stringify(found)}`);
      return `${reply.body.length} bytes`;
    },
  },
  {
    name: 'file-not-there',
    says: 'a paper that is not there is said so in one of three ways: 404, a page called fout404, or a page in HTML',
    matters: true,
    check: async ({ fetch, koop }) => {
      const found = await fetchPaper(
        fetch,
        {
          id: 'kst-28676-99999',
          dossiernummers: ['28676'],
          title: '',
          indieners: [],
          url: koop.pages,
          files: {},
        },
        {},
        { base: koop },
      );
      insist(found.kind === 'not-yet', `found ${found.kind}`);
      return 'kst-28676-99999 is not there';
    },
  },
];
