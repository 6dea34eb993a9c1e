import { notFoundPage, type Page } from './register-delivery.ts';
import { contentTypeOf, guidOf, type RegisterDocument } from './register-document.ts';
import type { RegisterFault } from './register-faults.ts';
import { feedReply } from './register-feed.ts';
import { odataReply, publicationId } from './register-odata.ts';
import type { RegisterPaper } from './register-papers.ts';
import { searchReply } from './register-search.ts';
import type { RegisterContent } from './register-time.ts';

export type RegisterAnswer =
  | { readonly page: Page; readonly fault: RegisterFault | undefined }
  | { readonly to: string };

type Content = Omit<RegisterContent, 'faults'>;
type FaultOf = (on: 'search' | 'odata' | 'feed' | 'file', id?: string) => RegisterFault | undefined;

/** What both registers answer to one address; `url` is where they say that they are. */
export function answerOf(
  asked: URL,
  content: Content,
  { url, faultOf }: { url: string; faultOf: FaultOf },
): RegisterAnswer {
  const path = asked.pathname;
  if (path === '/sru') {
    const fault = faultOf('search');
    const { status, body } = searchReply(asked.searchParams, content.papers, { url, fault });
    return {
      page: pageOf(body, status === 200 ? 'application/xml;charset=UTF-8' : 'text/html', status),
      fault,
    };
  }
  if (path === '/SyncFeed/2.0/Feed') {
    const fault = faultOf('feed');
    return {
      page: pageOf(feedReply(asked, content.changes, fault), 'application/atom+xml; charset=utf-8'),
      fault,
    };
  }
  if (/^\/OData\/v4\/2\.0\/\w+$/.test(path)) {
    const fault = faultOf('odata');
    const { status, body } = odataReply(asked, content, fault);
    return { page: pageOf(body, 'application/json; odata.metadata=minimal', status), fault };
  }
  const [, set, guid] = /^\/OData\/v4\/2\.0\/(\w+)\(([0-9a-f-]{36})\)\/resource$/.exec(path) ?? [];
  if (set !== undefined) {
    const document = content.documents.find(
      (each) => (set === 'Document' ? guidOf(each.nummer) : publicationId(each)) === guid,
    );
    const fault = faultOf('file', document?.nummer);
    return { page: resourceOf(set, document), fault };
  }
  // The pages that a redirect to "not found" ends at: one says so by its status, the other by its words alone.
  if (/^\/errors\/404/i.test(path)) return { page: notFoundPage, fault: undefined };
  if (/^\/fout404/.test(path)) return { page: { ...notFoundPage, status: 200 }, fault: undefined };
  const [, id, ending] = /^\/([^/]+?)(?:\.(xml|html|pdf|odt))?$/.exec(path) ?? [];
  const fault = faultOf('file', id);
  const paper = content.papers.find((each) => each.id === id);
  if (paper && ending === undefined) return { to: `${url}/${paper.id}.html` };
  return { page: (paper && fileOf(paper, ending as 'xml')) ?? notFoundPage, fault };
}

function resourceOf(set: string, document: RegisterDocument | undefined): Page {
  const isXml = set === 'DocumentPublicatie';
  const body = isXml ? document?.xml : document?.file;
  if (!document || body === undefined || document.deleted) return notFoundPage;
  return pageOf(body, isXml ? 'application/xml' : (contentTypeOf(document) ?? 'application/octet-stream'));
}

const types = {
  xml: 'application/xml',
  html: 'text/html;charset=utf-8',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
};

function fileOf(paper: RegisterPaper, ending: keyof typeof types): Page | undefined {
  const file = paper[ending];
  return file === undefined ? undefined : pageOf(file, types[ending]);
}

function pageOf(body: string | Uint8Array, contentType: string, status = 200): Page {
  return { status, contentType, body: Buffer.from(body) };
}
