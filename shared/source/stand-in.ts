import { koopHosts } from './koop.ts';
import { tkHosts } from './tk.ts';

/**
 * The server that stood for both registers when these addresses were asked, `http://127.0.0.1:8081`, so that what was
 * recorded of it can be asked again. Known by where the lists of the registers are; undefined where the registers
 * themselves were asked.
 */
export function standInOf(addresses: readonly URL[]): string | undefined {
  for (const { hostname, href } of addresses) {
    if (koopHosts.includes(hostname) || tkHosts.includes(hostname)) continue;
    const base = /^([^?#]*?)\/(?:sru|OData\/v4\/2\.0\/[^?#]*|SyncFeed\/2\.0\/[^?#]*)(?:[?#]|$)/.exec(
      href,
    )?.[1];
    if (base !== undefined) return base;
  }
  return undefined;
}
