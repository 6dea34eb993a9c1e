import { parseArgs } from 'node:util';
import { httpFetch } from '../../shared/adapters/http.ts';
import { recordedFetch, recordingFetch } from '../../shared/adapters/recorded.ts';
import type { Fetch } from '../../shared/source/fetch.ts';
import { koopAddresses, koopAddressesAt, koopHosts } from '../../shared/source/koop.ts';
import { tkAddress, tkAddressAt, tkHosts } from '../../shared/source/tk.ts';
import { judged, type Probe, probeOf } from './assumption.ts';
import { kamerAssumptions } from './kamer-assumptions.ts';
import { koopAssumptions } from './koop-assumptions.ts';
import { pageAssumptions } from './page-assumptions.ts';

/**
 * Asks the live registers what is believed of them: `npm run smoke:live -- --contact you@example.nl`. One request a
 * second, some fifty in all. Prints each belief with what was found; exit code 1 when one fails that matters.
 * `--record DIR` keeps every reply, to be sent along; `--source` asks a folder of such replies, or a local server.
 */
const { values } = parseArgs({
  options: {
    contact: { type: 'string' },
    source: { type: 'string', default: 'live' },
    record: { type: 'string' },
    pause: { type: 'string', default: '1000' },
  },
});

function opened(): Pick<Probe, 'fetch' | 'koop' | 'tk'> {
  const { source, contact, pause } = values;
  const isServer = /^https?:/.test(source);
  if (source !== 'live' && !isServer)
    return { fetch: recordedFetch(source), koop: koopAddresses, tk: tkAddress };
  if (contact === undefined) {
    throw new Error('Say who asks, so that a register can complain: --contact you@example.nl');
  }
  const http = {
    userAgent: `kamerdiff smoke test (+mailto:${contact})`,
    allowedHosts: [...koopHosts, ...tkHosts],
    pauseMs: Number(pause),
    // What was asked on purpose to fail need not be asked five times.
    tries: 2,
  };
  if (!isServer) return { fetch: httpFetch(http), koop: koopAddresses, tk: tkAddress };
  return {
    fetch: httpFetch({ ...http, trustedOrigins: [new URL(source).origin] }),
    koop: koopAddressesAt(source),
    tk: tkAddressAt(source),
  };
}

try {
  const { fetch, ...addresses } = opened();
  const kept: Fetch = values.record === undefined ? fetch : recordingFetch(fetch, values.record);
  const probe = probeOf({ ...addresses, fetch: kept, dossiernummer: '28676' });
  const count = { held: 0, failed: 0, mattering: 0 };
  for await (const verdict of judged([...koopAssumptions, ...pageAssumptions, ...kamerAssumptions], probe)) {
    const { assumption, holds, found } = verdict;
    const word = holds ? 'holds ' : assumption.matters ? 'FAILS ' : 'not so';
    process.stdout.write(`${word}  ${assumption.name}: ${assumption.says}\n        ${found}\n`);
    if (holds) count.held += 1;
    else count.failed += 1;
    if (!holds && assumption.matters) count.mattering += 1;
  }
  const { held, failed, mattering } = count;
  process.stdout.write(`\n${held} hold, ${failed} do not, ${mattering} of which matter.\n`);
  process.exitCode = mattering > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
