import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Deployment } from './deployment.ts';

/**
 * The code that CloudFront runs at every request: `reader-gate.js` with those who may pass put before it. It knows
 * no passwords, only their hashes.
 */
export function readerGate(readers: Deployment['readers']): string {
  const hashes = readers === 'public' ? 'public' : readers.map(({ hash }) => hash);
  const gate = readFileSync(new URL('reader-gate.js', import.meta.url), 'utf8').replaceAll(/^export /gm, '');
  return `const crypto = require('crypto');\nconst readers = ${JSON.stringify(hashes)};\n${gate}`;
}

/** Of what a browser sends after "Basic ", so that the gate need not decode it. */
export function readerHash(name: string, password: string): string {
  return createHash('sha256')
    .update(Buffer.from(`${name}:${password}`).toString('base64'))
    .digest('hex');
}
