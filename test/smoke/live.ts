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
  const count = { holds: 0, fails: 0, untried: 0 };
  let matters = 0;
  for await (const verdict of judged([...koopAssumptions, ...pageAssumptions, ...kamerAssumptions], probe)) {
    const { assumption, outcome, found } = verdict;
    const word = outcome === 'fails' ? (assumption.matters ? 'FAILS' : 'not so') : outcome;
    process.stdout.write(`${word.padEnd(8)}${assumption.name}: ${assumption.says}\n        ${found}\n`);
    count[outcome] += 1;
    if (outcome !== 'holds' && assumption.matters) matters += 1;
  }
  const { holds, fails, untried } = count;
  const rest = untried > 0 ? `, ${untried} could not be tried, for no answer came` : '';
  process.stdout.write(`\n${holds} hold, ${fails} do not${rest}; ${matters} of those matter.\n`);
  process.exitCode = matters > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
