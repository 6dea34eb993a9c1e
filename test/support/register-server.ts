import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf } from './register-answer.ts';
import { type Delivery, deliveryOf, redirect } from './register-delivery.ts';
import { faultPlan } from './register-faults.ts';
import { contentAt, type RegisterContent, type RegisterEvent } from './register-time.ts';

/** Both registers on this machine, answering as the live ones are known to, with every known fault on a switch. */
export type Register = {
  /** Serves as search, as site and as the Kamer's register: `koopAddressesAt(url)`, `tkAddressAt(url)`. */
  readonly url: string;
  /** All that was asked, in order. */
  readonly requests: readonly RegisterRequest[];
  /** From now on; what is left out stays as it was. */
  readonly set: (state: RegisterState) => void;
  /** What the events it was started with have made of it at this moment. */
  readonly setNow: (now: string) => void;
  readonly close: () => Promise<void>;
};

export type RegisterState = Partial<RegisterContent>;

export type RegisterRequest = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds since 1970. */
  readonly at: number;
};

export async function startRegister({
  events = [],
  ...state
}: RegisterState & { readonly events?: readonly RegisterEvent[] } = {}): Promise<Register> {
  const requests: RegisterRequest[] = [];
  const start = events[0]?.at ?? '1970-01-01T00:00:00Z';
  let content: RegisterContent = { ...contentAt(events, start), ...state };
  let faultOf = faultPlan(content.faults);
  let url = '';
  const set = (changed: RegisterState) => {
    content = { ...content, ...changed };
    if (changed.faults) faultOf = faultPlan(changed.faults);
  };
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', url);
    const { headers } = request;
    requests.push({ path: asked.pathname, query: asked.searchParams, headers, at: Date.now() });
    const answer = answerOf(asked, content, { url, faultOf });
    const isRedirect = 'to' in answer;
    deliver(
      request,
      response,
      isRedirect ? redirect(answer.to) : deliveryOf(answer.page, answer.fault, headers['if-none-match']),
    );
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    set,
    setNow: (now) => set(contentAt(events, now)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
