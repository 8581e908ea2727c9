import { isIP } from 'node:net';
import type { Config } from '../config/config.ts';

/** Where passkeys hold: browsers bind them to a host name. */
export interface RelyingParty {
  /** The host name. */
  readonly id: string;
  /** The only origin from which they are taken. */
  readonly origin: string;
}

/** Null where `PUBLIC_URL` has no name but a network address, or is not encrypted: browsers make no passkeys there. */
export function relyingPartyOf({ environment }: Pick<Config, 'environment'>): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(environment.PUBLIC_URL);
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  return isName && isSafe ? { id: hostname, origin } : null;
}
