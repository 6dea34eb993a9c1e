// Runs in CloudFront Functions (cloudfront-js-2.0), where there are no modules to import. Before this text stand
// `crypto`, and `readers`: the hashes of those who may read, or "public". Without hashes nobody passes.
// CloudFront calls `handler`; the word "export" is left out there.
export function handler(event) {
  const request = event.request;
  if (readers !== 'public' && !isReader(request.headers.authorization)) return refusal();
  const uri = request.uri;
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`;
    return request;
  }
  // A folder without its slash. Only plain names are sent on: "//example.org" would lead away from this site.
  if (/^(\/[A-Za-z0-9_-]+)+$/.test(uri)) {
    return {
      statusCode: 302,
      statusDescription: 'Found',
      headers: { location: { value: `${uri}/` }, 'cache-control': { value: 'no-store' } },
    };
  }
  return request;
}

function isReader(authorization) {
  const sent = authorization ? /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(authorization.value) : null;
  if (!sent) return false;
  return readers.includes(crypto.createHash('sha256').update(sent[1]).digest('hex'));
}

function refusal() {
  return {
    statusCode: 401,
    statusDescription: 'Unauthorized',
    headers: {
      'www-authenticate': { value: 'Basic realm="kamerdiff", charset="UTF-8"' },
      'cache-control': { value: 'no-store' },
      'content-type': { value: 'text/plain; charset=utf-8' },
      'x-content-type-options': { value: 'nosniff' },
      'x-robots-tag': { value: 'noindex, nofollow' },
    },
    body: 'Alleen voor lezers met een naam en een wachtwoord. / For readers with a name and a password.\n',
  };
}
