import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { byUtf8Bytes } from '../../shared/adapters/store-key.ts';
import { type Answer, AwsRefusal, type Call } from './fake-aws-http.ts';

export type FakeObject = {
  readonly body: Buffer;
  readonly etag: string;
  readonly contentType: string;
  readonly modifiedAt: Date;
};

export type FakeS3 = {
  readonly buckets: Map<string, Map<string, FakeObject>>;
  /** The operation, and the key (or the bucket or prefix) it is about. */
  name(call: Call): { operation: string; about: string };
  answer(call: Call): Answer;
};

/**
 * S3 as far as a store needs it: objects with If-Match and If-None-Match, listings in pages, path style, checksums
 * held against the body. The check and the write are one step, as S3 promises.
 */
export function fakeS3(now: () => Date, pageSize = 1000): FakeS3 {
  const buckets = new Map<string, Map<string, FakeObject>>();

  function name(call: Call) {
    const { bucket, key } = placeOf(call);
    if (key !== '') return { operation: `${verbOf(call.method)}Object`, about: key };
    if (call.method === 'GET') return { operation: 'ListObjectsV2', about: call.query.get('prefix') ?? '' };
    return {
      operation: call.method === 'PUT' ? 'CreateBucket' : `${verbOf(call.method)}Bucket`,
      about: bucket,
    };
  }

  function answer(call: Call): Answer {
    const { bucket, key } = placeOf(call);
    if (key === '' && call.method === 'PUT') {
      buckets.set(bucket, buckets.get(bucket) ?? new Map());
      return { status: 200 };
    }
    const objects = buckets.get(bucket);
    if (!objects) throw new AwsRefusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
    if (key === '') return call.method === 'GET' ? list(objects, bucket, call.query) : { status: 200 };
    switch (call.method) {
      case 'PUT':
        return put(objects, key, call);
      case 'DELETE':
        return remove(objects, key, call);
      default:
        return get(objects, key, call);
    }
  }

  function put(objects: Map<string, FakeObject>, key: string, call: Call): Answer {
    const found = objects.get(key);
    const match = call.headers['if-match'];
    if (call.headers['if-none-match'] === '*' && found) throw preconditionFailed();
    if (match !== undefined && !found) throw noSuchKey();
    if (match !== undefined && match !== found?.etag) throw preconditionFailed();
    const body = bodyOf(call);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const contentType = call.headers['content-type'] ?? 'binary/octet-stream';
    objects.set(key, { body, etag, contentType, modifiedAt: now() });
    return { status: 200, headers: { etag } };
  }

  function get(objects: Map<string, FakeObject>, key: string, call: Call): Answer {
    const found = objects.get(key);
    if (!found) throw noSuchKey();
    const headers = {
      etag: found.etag,
      'content-type': found.contentType,
      'content-length': String(found.body.length),
      'last-modified': found.modifiedAt.toUTCString(),
    };
    return call.headers['x-amz-checksum-mode'] === 'ENABLED'
      ? {
          status: 200,
          headers: { ...headers, 'x-amz-checksum-crc32': checksumOf(found.body) },
          body: found.body,
        }
      : { status: 200, headers, body: found.body };
  }

  function remove(objects: Map<string, FakeObject>, key: string, call: Call): Answer {
    const found = objects.get(key);
    const match = call.headers['if-match'];
    if (found && match !== undefined && match !== found.etag) throw preconditionFailed();
    objects.delete(key);
    return { status: 204 };
  }

  function list(objects: Map<string, FakeObject>, bucket: string, query: URLSearchParams): Answer {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
    const size = Math.min(pageSize, Number(query.get('max-keys') ?? pageSize));
    const all = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(byUtf8Bytes);
    const rest = after === '' ? all : all.filter((key) => byUtf8Bytes(key, after) > 0);
    const page = rest.slice(0, size);
    const more = rest.length > page.length;
    const contents = page.map((key) => {
      const { body, etag, modifiedAt } = objects.get(key) as FakeObject;
      return `<Contents><Key>${escapeXml(key)}</Key><LastModified>${modifiedAt.toISOString()}</LastModified><ETag>${escapeXml(etag)}</ETag><Size>${body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
    });
    const next = more ? `<NextContinuationToken>${escapeXml(page.at(-1) ?? '')}</NextContinuationToken>` : '';
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${size}</MaxKeys><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    };
  }

  return { buckets, name, answer };
}

/** An error as S3 writes it. */
export function s3Error({ status, code, message }: AwsRefusal): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
  };
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`);
}

function placeOf(call: Call): { bucket: string; key: string } {
  const [, bucket = '', ...rest] = call.path.split('/');
  return { bucket, key: rest.map(decodeURIComponent).join('/') };
}

function verbOf(method: string): string {
  return `${method[0]}${method.slice(1).toLowerCase()}`;
}

/** The body that was meant: a body in signed or trailed chunks is unwrapped, and its checksum held against it. */
function bodyOf({ headers, body }: Call): Buffer {
  const chunked = headers['content-encoding']?.includes('aws-chunked');
  const plain = chunked ? unwrapped(body) : body;
  const sum = headers['x-amz-checksum-crc32'];
  if (sum !== undefined && sum !== checksumOf(plain)) throw new AwsRefusal(400, 'BadDigest');
  return plain;
}

function unwrapped(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

function checksumOf(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function preconditionFailed(): AwsRefusal {
  return new AwsRefusal(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  );
}

function noSuchKey(): AwsRefusal {
  return new AwsRefusal(404, 'NoSuchKey', 'The specified key does not exist.');
}
