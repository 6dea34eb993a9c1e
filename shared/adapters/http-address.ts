import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Where the door opens to. */
export type AllowedAddresses = {
  /** Hosts that may be asked, over https, at a public address: "repository.overheid.nl". */
  readonly allowedHosts: readonly string[];
  /** Origins a person named on purpose, "http://127.0.0.1:8081": plain http and private addresses are allowed there. */
  readonly trustedOrigins?: readonly string[];
};

/** Why an address may not be asked, or undefined where it may. Asked again at every redirect. */
export function refusalOf(url: URL, allowed: AllowedAddresses): string | undefined {
  if (url.username !== '' || url.password !== '') return 'it holds a name or password';
  if (isTrusted(url, allowed)) return undefined;
  if (url.protocol !== 'https:') return `it is ${url.protocol.replace(':', '')}, and only https is asked`;
  // A host that is an address is never looked up, so it is judged here.
  if (isPrivateAddress(url.hostname)) return `${url.hostname} is a private address`;
  if (!allowed.allowedHosts.includes(url.host)) {
    return `${url.host} is none of the hosts that may be asked (${allowed.allowedHosts.join(', ') || 'none'})`;
  }
  return undefined;
}

export function isTrusted(url: URL, { trustedOrigins = [] }: AllowedAddresses): boolean {
  return trustedOrigins.some((origin) => URL.canParse(origin) && new URL(origin).origin === url.origin);
}

/** Of the special-purpose registries of IANA: what no public server has. */
const privateAddresses = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  privateAddresses.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(network, bits, 'ipv6');
}

/** Whether a host is an IP address, bracketed or not, outside the public internet. A name is none. */
export function isPrivateAddress(host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const family = isIP(address);
  return family !== 0 && privateAddresses.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

export const privateAddressCode = 'EPRIVATEADDRESS';

/**
 * A lookup that gives no private address. It stands in the connection itself, so that the address judged is the
 * address used: a name that changes its answer between a check and the connection gains nothing.
 */
export function publicLookup(look: typeof resolve = resolve): LookupFunction {
  return (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const hidden = found.find(({ address }) => isPrivateAddress(address));
      if (hidden) {
        const refusal = new Error(`${hostname} leads to the private address ${hidden.address}`);
        return callback(Object.assign(refusal, { code: privateAddressCode }), []);
      }
      const [first] = found;
      if (options.all === true || !first) return callback(null, found);
      return callback(null, first.address, first.family);
    });
  };
}
