import { codesOf } from '../../../../../../scripts/one-time-code.mjs';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { post, signIn, type AuthAnswer } from '../../../platform/auth/testing/a-browser.ts';
import { anAddress, anOrganisation, PASSWORD } from './an-organisation.ts';

/** What the browser sends after an answer. */
export const cookieOf = ({ request }: AuthAnswer): string => request.headers.cookie ?? '';

/** The app that was set up with an address: each call gives a code that was not used. @param uri `otpauth://...` */
export const appOf = (uri: string): (() => string) => codesOf(new URL(uri).searchParams.get('secret') ?? '');

/** An owner who has set up an app, signed in. */
export async function anEnrolledOwner(auth: AuthDatabase, email = anAddress()) {
  const organisation = await anOrganisation(auth, 'buyer', email);
  const cookie = cookieOf(await signIn(auth, email, PASSWORD));
  const begun = await post(auth, '/two-factor/enable', { password: PASSWORD }, { cookie });
  const { totpURI: uri, backupCodes: codes } = begun.content as { totpURI: string; backupCodes: string[] };
  const code = appOf(uri);
  const confirm = () => post(auth, '/two-factor/verify-totp', { code: code() }, { cookie });
  const first = await confirm();
  // The first code is the oldest that is still taken: on a slow machine its time can end on the way.
  const confirmed = first.code === 'INVALID_CODE' ? await confirm() : first;
  if (confirmed.status !== 200) throw new Error(`The app was not set up: ${confirmed.code}`);
  return { email, organisation, uri, code, codes, cookie: cookieOf(confirmed) };
}

/** Tries until one has to wait. A slow machine lets some of the short waits pass. @returns the codes of those that were looked at */
export async function lookedAt(attempt: () => Promise<AuthAnswer>): Promise<(string | undefined)[]> {
  const codes: (string | undefined)[] = [];
  for (let n = 0; n < 9; n += 1) {
    const { status, code } = await attempt();
    if (status === 429) return codes;
    codes.push(code);
  }
  throw new Error('None had to wait');
}
