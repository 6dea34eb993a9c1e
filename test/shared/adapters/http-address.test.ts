import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { isPrivateAddress, publicLookup, refusalOf } from '../../../shared/adapters/http-address.ts';

const allowed = {
  allowedHosts: ['repository.overheid.nl'],
  trustedOrigins: ['http://127.0.0.1:8081'],
};

describe('an address', () => {
  test.each([
    'https://repository.overheid.nl/sru?query=x',
    'https://repository.overheid.nl:443/sru',
    'http://127.0.0.1:8081/sru',
  ])('%s may be asked', (address) => {
    expect(refusalOf(new URL(address), allowed)).toBeUndefined();
  });

  test.each([
    ['http://repository.overheid.nl/sru', 'it is http, and only https is asked'],
    ['file:///etc/passwd', 'it is file, and only https is asked'],
    ['https://example.org/', 'example.org is none of the hosts that may be asked (repository.overheid.nl)'],
    ['https://repository.overheid.nl.example.org/', 'is none of the hosts'],
    ['https://repository.overheid.nl./', 'is none of the hosts'],
    ['https://repository.overheid.nl:8443/', 'repository.overheid.nl:8443 is none of the hosts'],
    ['https://a:b@repository.overheid.nl/', 'it holds a name or password'],
    ['https://169.254.169.254/latest/meta-data', '169.254.169.254 is a private address'],
    ['https://0x7f.1/', '127.0.0.1 is a private address'],
    ['https://[::1]/', '[::1] is a private address'],
    ['https://[::ffff:127.0.0.1]/', '[::ffff:7f00:1] is a private address'],
    ['https://2130706433/', '127.0.0.1 is a private address'],
    ['https://0177.0.0.1/', '127.0.0.1 is a private address'],
    ['http://127.0.0.1:8082/', 'it is http'],
    ['https://127.0.0.1:8081/', '127.0.0.1 is a private address'],
  ])('%s may not: %s', (address, reason) => {
    expect(refusalOf(new URL(address), allowed)).toContain(reason);
  });

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:a00:1',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    'fec0::1',
    '2001:db8::1',
    '3fff::1',
    'fc00::1',
    'fd12::1',
    'fe80::1%eth0',
    'ff02::1',
    '2002:a00:1::',
    '[fe80::1]',
  ])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '2a00:d00::1',
    '::ffff:8.8.8.8',
    'repository.overheid.nl',
    '10.example.org',
    '',
  ])('%j is not', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('a name', () => {
  const lookup = (found: readonly LookupAddress[], all: boolean) =>
    new Promise((resolve) => {
      const look = publicLookup(((
        _: string,
        __: object,
        done: (error: null, found: readonly LookupAddress[]) => void,
      ) => done(null, found)) as unknown as typeof import('node:dns').lookup);
      look('register.example', { all }, (error, address, family) =>
        resolve({ error: error?.message, address, family }),
      );
    });

  test('leads to its public addresses, one or all as the connection asks', async () => {
    const found = [
      { address: '8.8.8.8', family: 4 },
      { address: '2a00:d00::1', family: 6 },
    ];
    expect(await lookup(found, true)).toEqual({ error: undefined, address: found, family: undefined });
    expect(await lookup(found, false)).toEqual({ error: undefined, address: '8.8.8.8', family: 4 });
  });

  test('that leads to a private address, even as one of several, leads nowhere', async () => {
    const found = [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ];
    expect(await lookup(found, true)).toMatchObject({
      error: 'register.example leads to the private address 10.0.0.7',
      address: [],
    });
  });
});
