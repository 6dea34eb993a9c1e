import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Delivery, deliveryOf, notFoundPage, type Page, redirect } from './register-delivery.ts';
import { faultPlan, type RegisterFault } from './register-faults.ts';
import type { RegisterPaper } from './register-papers.ts';
import { searchReply } from './register-search.ts';

/** A register on this machine that answers as the live ones are known to, with every known fault on a switch. */
export type Register = {
  /** Serves as search and as site: `koopAddressesAt(url)`. */
  readonly url: string;
  /** All that was asked, in order. */
  readonly requests: readonly RegisterRequest[];
  /** From now on; what is left out stays as it was. */
  readonly set: (state: RegisterState) => void;
  readonly close: () => Promise<void>;
};

export type RegisterState = {
  readonly papers?: readonly RegisterPaper[];
  readonly faults?: readonly RegisterFault[];
};

export type RegisterRequest = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds since 1970. */
  readonly at: number;
};

export async function startRegister({ papers = [], faults = [] }: RegisterState = {}): Promise<Register> {
  const requests: RegisterRequest[] = [];
  let listed = papers;
  let faultOf = faultPlan(faults);
  let url = '';
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', url);
    const { headers } = request;
    requests.push({ path: asked.pathname, query: asked.searchParams, headers, at: Date.now() });
    deliver(request, response, answerTo(asked, headers['if-none-match']));
  });

  function answerTo(asked: URL, ifNoneMatch: string | undefined): Delivery {
    if (asked.pathname === '/sru') {
      const fault = faultOf('search', undefined);
      const { status, body } = searchReply(asked.searchParams, listed, { url, fault });
      const contentType = status === 200 ? 'application/xml;charset=UTF-8' : 'text/html';
      return deliveryOf({ status, contentType, body: Buffer.from(body) }, fault, ifNoneMatch);
    }
    // The pages that a redirect to "not found" ends at: one says so by its status, the other by its words alone.
    if (/^\/errors\/404/i.test(asked.pathname)) return deliveryOf(notFoundPage);
    if (/^\/fout404/.test(asked.pathname)) return deliveryOf({ ...notFoundPage, status: 200 });
    const [, id, ending] = /^\/([^/]+?)(?:\.(xml|html|pdf))?$/.exec(asked.pathname) ?? [];
    const fault = faultOf('file', id);
    const paper = listed.find((each) => each.id === id);
    if (paper && ending === undefined) return redirect(`${url}/${paper.id}.html`);
    return deliveryOf((paper && pageOf(paper, ending)) ?? notFoundPage, fault, ifNoneMatch);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    set: (state) => {
      listed = state.papers ?? listed;
      if (state.faults) faultOf = faultPlan(state.faults);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageOf(paper: RegisterPaper, ending: string | undefined): Page | undefined {
  const [file, contentType] =
    ending === 'xml'
      ? [paper.xml, 'application/xml']
      : ending === 'pdf'
        ? [paper.pdf, 'application/pdf']
        : [paper.html, 'text/html;charset=utf-8'];
  return file === undefined ? undefined : { status: 200, contentType, body: Buffer.from(file) };
}

function deliver(request: IncomingMessage, response: ServerResponse, delivery: Delivery): void {
  if (delivery === 'silent') return;
  if (delivery === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, headers, body, end } = delivery;
  response.writeHead(status, headers);
  if (end === 'whole') response.end(body);
  else response.write(body, () => (end === 'broken' ? response.destroy() : undefined));
}
