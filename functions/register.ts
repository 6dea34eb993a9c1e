import type { HttpOptions } from '../shared/adapters/http.ts';
import { type KoopAddresses, koopAddressesAt, koopHosts } from '../shared/source/koop.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

/** How the register is reached from a function: the live one, or another server that was named on purpose. */
export function registerOptions({ contact, registerUrl }: Pick<Settings, 'contact' | 'registerUrl'>): {
  readonly koop: { readonly koop?: KoopAddresses };
  readonly http: HttpOptions;
} {
  const userAgent = `kamerdiff/${version} (+mailto:${contact})`;
  if (registerUrl === undefined) return { koop: {}, http: { userAgent, allowedHosts: koopHosts } };
  return {
    koop: { koop: koopAddressesAt(registerUrl) },
    http: { userAgent, allowedHosts: koopHosts, trustedOrigins: [new URL(registerUrl).origin] },
  };
}
