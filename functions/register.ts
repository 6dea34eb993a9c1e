import type { HttpOptions } from '../shared/adapters/http.ts';
import type { StepSettings } from '../shared/pipeline/ports.ts';
import { koopAddressesAt, koopHosts } from '../shared/source/koop.ts';
import { tkAddressAt, tkHosts } from '../shared/source/tk.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

/** How the registers are reached from a function: the live ones, or another server that was named on purpose. */
export function registerOptions({ contact, registerUrl }: Pick<Settings, 'contact' | 'registerUrl'>): {
  readonly addresses: Pick<StepSettings, 'koop' | 'tk'>;
  readonly http: HttpOptions;
} {
  const userAgent = `kamerdiff/${version} (+mailto:${contact})`;
  const allowedHosts = [...koopHosts, ...tkHosts];
  if (registerUrl === undefined) return { addresses: {}, http: { userAgent, allowedHosts } };
  return {
    addresses: { koop: koopAddressesAt(registerUrl), tk: tkAddressAt(registerUrl) },
    http: { userAgent, allowedHosts, trustedOrigins: [new URL(registerUrl).origin] },
  };
}
