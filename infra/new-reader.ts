/**
 * Makes a password for a reader of the reports: `npx tsx infra/new-reader.ts NAME`. It is printed once and kept
 * nowhere. Random and long, because the gate can hash it only once: it runs at every request, within a millisecond.
 */
import { randomBytes } from 'node:crypto';
import { readerHash } from './reader-gate.ts';

const name = process.argv[2] ?? '';
if (/^[^\s:,]+$/.test(name)) {
  const password = randomBytes(18).toString('base64url');
  console.log(`Name:     ${name}`);
  console.log(`Password: ${password}`);
  console.log(`Deploy:   npx cdk deploy --all -c email=… -c readers=${name}:${readerHash(name, password)}`);
  console.log(
    'Several readers: NAME:HASH,NAME:HASH. A deployment without "readers" shows the reports to nobody.',
  );
} else {
  console.error('Cannot make a reader: expected one name without spaces, ":" or ",".');
  console.error('Use: npx tsx infra/new-reader.ts NAME');
  process.exitCode = 2;
}
