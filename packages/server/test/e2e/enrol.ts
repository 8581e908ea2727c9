import { codesOf } from '../../../../scripts/one-time-code.mjs';
import { PASSWORD } from '../../src/features/organisation/testing/an-organisation.ts';
import type { Browser } from './browser.ts';

/** Sets up an app for the person of the browser. */
export async function enrol(
  browser: Browser,
): Promise<{ readonly code: () => string; readonly recoveryCodes: string[] }> {
  const begun = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = (await begun.json()) as { totpURI: string; backupCodes: string[] };
  const code = codesOf(new URL(totpURI).searchParams.get('secret') ?? '');
  const confirmed = await browser.post('/api/auth/two-factor/verify-totp', { code: code() });
  browser.cookie = confirmed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { code, recoveryCodes: backupCodes };
}
