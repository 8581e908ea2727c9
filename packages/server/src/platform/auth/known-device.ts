import { createHmac, randomBytes } from 'node:crypto';
import { createAuthEndpoint, type createAuthMiddleware } from 'better-auth/api';

/** Name of the cookie, after the prefix. better-auth signs it. */
export const DEVICE_COOKIE = 'device';
/** How long a device is known after a sign-in, in seconds. */
export const DEVICE_SECONDS = 180 * 24 * 60 * 60;
/** Most accounts that one device is known for; the oldest goes first. */
const mostAccounts = 8;

/** A browser in which somebody has signed in, and for which accounts. It gives no access: it only keeps its own count of wrong passwords. */
export interface KnownDevice {
  readonly id: string;
  /** Marks of accounts, the newest last. */
  readonly accounts: readonly string[];
}

/** Marks an account in a cookie, so that nobody who reads it learns an address. */
export function accountMark(secret: string, email: string): string {
  return createHmac('sha256', secret).update(`device\n${email.trim().toLowerCase()}`).digest('base64url').slice(0, 22);
}

/** @param value of the cookie, after its signature was checked */
function deviceIn(value: string | false | null | undefined): KnownDevice | null {
  const [id, ...accounts] = (value || '').split('.');
  return id ? { id, accounts } : null;
}

/** The value of the cookie after a sign-in. A device keeps its id, and so its count. */
export function deviceAfter(before: KnownDevice | null, account: string): string {
  const others = (before?.accounts ?? []).filter((one) => one !== account);
  const id = before?.id ?? randomBytes(16).toString('base64url');
  return [id, ...[...others, account].slice(-mostAccounts)].join('.');
}

type CookieContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The device that sends this request; null for one in which nobody has signed in. */
export async function deviceOf(
  context: Pick<CookieContext, 'context' | 'getSignedCookie'>,
  secret: string,
): Promise<KnownDevice | null> {
  const { name } = context.context.createAuthCookie(DEVICE_COOKIE);
  return deviceIn(await context.getSignedCookie(name, secret));
}

/** Lets the service read the device of a request that better-auth does not answer. Nothing of it is reached over HTTP. */
export function knownDevicePlugin(secret: string) {
  return {
    id: 'known-device',
    endpoints: {
      readDevice: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (context) =>
        deviceOf(context, secret),
      ),
    },
  };
}
