import { twoFactor } from 'better-auth/plugins/two-factor';

/** better-auth's name for the cookie of a sign-in whose password was right and whose code is still to come. */
export const CHALLENGE_COOKIE = 'two_factor';

/** Where a code is given, while signing in or as an app is set up. */
export const CODE_PATHS: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

/** What a signed-in person changes about the own second factor, each time with the password. */
export const FACTOR_PATHS: ReadonlySet<string> = new Set([
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);

/** Of these, the ones that also ask for a fresh proof: the password alone takes no second factor off. */
export const PROVED_PATHS: ReadonlySet<string> = new Set(['/two-factor/disable', '/two-factor/generate-backup-codes']);

/**
 * Codes of an authenticator app (RFC 6238), and ten recovery codes that each work once, on our tables. Secrets and codes are kept encrypted under `AUTH_SECRET`.
 * Besides our waits, ten wrong codes in a row, from anywhere, shut the step of the code for a quarter of an hour: a code is one of a million, and only somebody
 * who has the password gets there.
 */
export function secondFactorPlugin() {
  return twoFactor({
    issuer: 'Plumbline',
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
