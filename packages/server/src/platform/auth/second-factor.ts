import type { createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';

/** better-auth's name for the cookie of a sign-in whose password was right and whose code is still to come. */
export const CHALLENGE_COOKIE = 'two_factor';

/** Where a code or a passkey is given, while signing in or as an app is set up. */
export const CODE_PATHS: ReadonlySet<string> = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify',
]);

/** What a signed-in person changes about the own second factor, each time with the password. */
export const FACTOR_PATHS: ReadonlySet<string> = new Set([
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);

/** What also asks for a fresh proof: the password alone takes no second factor off, and adds none. */
export const PROVED_PATHS: ReadonlySet<string> = new Set([
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/begin',
  '/passkey/remove',
]);

export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The sign-in of this browser whose password was right and whose code is still to come; null where none is, or it took too long. */
export async function pendingSignIn(
  context: Pick<HookContext, 'context' | 'getSignedCookie'>,
): Promise<{ readonly challenge: string; readonly userId: string } | null> {
  const { internalAdapter, createAuthCookie, secret } = context.context;
  const challenge = await context.getSignedCookie(createAuthCookie(CHALLENGE_COOKIE).name, secret);
  const pending = challenge ? await internalAdapter.findVerificationValue(challenge) : null;
  return challenge && pending ? { challenge, userId: pending.value } : null;
}

/**
 * Codes of an authenticator app (RFC 6238), and ten recovery codes that each work once, on our tables. Secrets and codes are kept encrypted under `AUTH_SECRET`.
 * How guesses are slowed down stands in `sign-in-waits.ts`: better-auth's own lock would shut out the owner's known device too.
 */
export function secondFactorPlugin() {
  return twoFactor({
    issuer: 'Plumbline',
    accountLockout: { enabled: false },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factors',
        fields: {
          backupCodes: 'backup_codes',
          userId: 'user_id',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}
