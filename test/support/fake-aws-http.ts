import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './fake-aws-faults.ts';

/** A call as it came in: its body whole, the names of its headers in lower case. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** What a service says when it refuses a call; the server writes it as the service's protocol has it. */
export class AwsRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type HttpServer = { readonly port: number; stop(): Promise<void> };

/** A server on a free port of this machine alone. Stopping it ends the calls that still hang, too. */
export async function serveHttp(
  handle: (call: Call) => { answer: Answer; fault?: Fault | undefined },
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => {
        const url = new URL(request.url ?? '/', 'http://fake');
        const { answer, fault } = handle({
          method: request.method ?? 'GET',
          path: url.pathname,
          query: url.searchParams,
          headers: request.headers as Record<string, string | undefined>,
          body,
        });
        send(response, request, answer, fault);
      },
      () => request.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  answer: Answer,
  fault: Fault | undefined,
): void {
  const body = Buffer.from(answer.body ?? '');
  if (fault?.kind === 'cut' || fault?.kind === 'lose-answer') {
    request.socket.destroy();
    return;
  }
  if (fault?.kind === 'stall' && body.length === 0) return;
  // A HEAD has the length of the body it does not have: then it is among the headers already.
  response.writeHead(answer.status, { 'content-length': String(body.length), ...answer.headers });
  if (fault?.kind === 'stall' || fault?.kind === 'truncate') {
    response.flushHeaders();
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => {
      if (fault.kind === 'truncate') request.socket.destroySoon();
    });
    return;
  }
  if (fault?.kind === 'corrupt' && body.length > 0) body[0] = (body[0] ?? 0) ^ 1;
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
