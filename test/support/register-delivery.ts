import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { RegisterFault } from './register-faults.ts';

export type Page = { readonly status: number; readonly contentType: string; readonly body: Buffer };

/** How a page goes over the line. */
export type Delivery =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string | number>>;
      readonly body: Buffer;
      /** 'broken': the connection ends after the body, as if more was to come; 'open': nothing follows, and it stays. */
      readonly end: 'whole' | 'broken' | 'open';
    }
  | 'reset'
  | 'silent';

export const notFoundPage: Page = htmlPage(404, 'Document niet gevonden');
const maintenancePage = htmlPage(503, 'Dienst tijdelijk niet beschikbaar');

let marks = 0;
let bomb: Buffer | undefined;

/** A page as it should be, spoilt by the fault. What a fault of the search spoils is in the page already. */
export function deliveryOf(page: Page, fault?: RegisterFault, ifNoneMatch?: string): Delivery {
  const { body, contentType } = page;
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault?.kind) {
    case 'status': {
      const { status, retryAfter } = fault;
      return whole(
        { ...maintenancePage, status },
        retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      );
    }
    case 'redirect':
      return redirect(fault.to);
    case 'redirect-to-404':
      return redirect('/Errors/404.htm');
    case 'body':
      return whole({
        ...page,
        contentType: fault.contentType ?? contentType,
        body: Buffer.from(fault.body),
      });
    case 'maintenance':
      return whole(maintenancePage);
    case 'maintenance-with-200':
      return whole({ ...maintenancePage, status: 200 });
    case 'error-page-with-200':
      return whole({ ...notFoundPage, status: 200 });
    case 'truncated':
    case 'stalled': {
      const headers = { 'content-type': contentType, 'content-length': body.length };
      return { status: 200, headers, body: half, end: fault.kind === 'stalled' ? 'open' : 'broken' };
    }
    case 'truncated-in-chunks':
      return { status: 200, headers: { 'content-type': contentType }, body: half, end: 'broken' };
    case 'cut-off':
      return whole({ ...page, body: half });
    case 'silent':
    case 'reset':
      return fault.kind;
    case 'wrong-charset':
      return whole({ ...page, contentType: `${contentType.split(';')[0]};charset=ISO-8859-1` });
    case 'bom':
      return whole({ ...page, body: Buffer.concat([Buffer.from('\ufeff'), body]) });
    case 'crlf':
      return whole({ ...page, body: Buffer.from(body.toString().replaceAll(/\r?\n/g, '\r\n')) });
    case 'changing':
      marks += 1;
      return whole(
        /xml|html/.test(contentType)
          ? { ...page, body: Buffer.concat([body, Buffer.from(`\n<!-- made ${marks} -->`)]) }
          : page,
      );
    case 'gzip':
      return compressed(page, gzipSync(body));
    case 'gzip-cut-off':
      return compressed(page, gzipSync(body).subarray(0, -12));
    case 'gzip-bomb':
      bomb ??= gzipSync(Buffer.alloc(100_000_000));
      return compressed(page, bomb);
    case 'unasked-encoding':
      return whole(page, { 'content-encoding': 'br' });
    default:
      return page.status === 200 ? fresh(page, ifNoneMatch) : whole(page);
  }
}

export function redirect(location: string): Delivery {
  return { status: 302, headers: { location }, body: Buffer.alloc(0), end: 'whole' };
}

/** With an ETag, and 304 to who has the page already. */
function fresh(page: Page, ifNoneMatch: string | undefined): Delivery {
  const etag = `"${createHash('sha256').update(page.body).digest('hex').slice(0, 16)}"`;
  if (ifNoneMatch === etag) return { status: 304, headers: { etag }, body: Buffer.alloc(0), end: 'whole' };
  return whole(page, { etag });
}

function compressed(page: Page, body: Buffer): Delivery {
  return whole({ ...page, body }, { 'content-encoding': 'gzip' });
}

function whole(
  { status, contentType, body }: Page,
  further: Readonly<Record<string, string>> = {},
): Delivery {
  const headers = { 'content-type': contentType, 'content-length': body.length, ...further };
  return { status, headers, body, end: 'whole' };
}

function htmlPage(status: number, title: string): Page {
  const html = `<!DOCTYPE html>\n<html lang="nl"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, contentType: 'text/html;charset=utf-8', body: Buffer.from(html) };
}
