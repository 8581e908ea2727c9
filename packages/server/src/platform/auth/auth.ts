import { plainName } from '@plumbline/matching';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import { ownOrigins } from '../http/own-origin.ts';
import { DISABLED_PATHS } from './allowed-paths.ts';
import {
  accountMark,
  DEVICE_COOKIE,
  DEVICE_SECONDS,
  deviceAfter,
  deviceOf,
  knownDevicePlugin,
} from './known-device.ts';
import { inTurns } from './passwords-in-turns.ts';
import { isFresh } from './fresh-proof.ts';
import { passkeyPlugin } from './passkey.ts';
import { relyingPartyOf } from './relying-party.ts';
import {
  CODE_PATHS,
  FACTOR_PATHS,
  pendingSignIn,
  PROVED_PATHS,
  secondFactorPlugin,
  type HookContext,
} from './second-factor.ts';
import type { SignIn, SignInAttempts } from './sign-in-attempts.ts';
import { AUTH_MODELS, organisationPlugin } from './better-auth-models.ts';
import { signInPlugin } from './sign-in.ts';
import { isUsedCode, usedCode, type UseStep } from './used-codes.ts';

/** Prefix of cookie names. */
export const COOKIE_PREFIX = 'plumbline';
export const AUTH_PATH = '/api/auth';

/** Length of a password in characters (code points), in NFKC. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
/** As it is typed, a character can take more than one unit. */
const mostUnits = 1000;

const day = 24 * 60 * 60;

const WRONG: ReadonlySet<string> = new Set([
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_PASSWORD',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_PASSKEY',
]);

/** The address that a request comes from, as set by `mount-auth.ts`. */
function addressIn(headers: Headers | undefined): string {
  return headers?.get('x-forwarded-for') ?? '';
}

/** Whose code this request gives as the second step of signing in; undefined where the first step is not known, or too long ago. */
async function challengedEmail(context: HookContext): Promise<string | undefined> {
  const { internalAdapter, newSession } = context.context;
  // The right code has spent the challenge.
  if (newSession) return newSession.user.email;
  const pending = await pendingSignIn(context);
  return pending ? (await internalAdapter.findUserById(pending.userId))?.email : undefined;
}

/** Whose password or code this request tries, and from where; null for any other request. */
async function signInOf(context: HookContext, secret: string): Promise<SignIn | null> {
  const address = addressIn(context.headers);
  if (FACTOR_PATHS.has(context.path)) {
    const session = await getSessionFromCtx(context);
    return session && { email: session.user.email, by: 'password', address, device: session.session.id };
  }
  const by = CODE_PATHS.has(context.path) ? 'code' : 'password';
  if (by === 'password' && context.path !== '/sign-in/email') return null;
  const { email: typed } = (context.body ?? {}) as { email?: unknown };
  const email = by === 'code' ? await challengedEmail(context) : typed;
  if (typeof email !== 'string') return null;
  const device = await deviceOf(context, secret);
  const isKnown = device?.accounts.includes(accountMark(secret, email)) === true;
  return { email, by, address, device: isKnown ? device.id : null };
}

/** Whether better-auth found the password or code wrong, rather than the request. */
function isWrong(returned: unknown): boolean {
  if (!isAPIError(returned)) return false;
  return WRONG.has(returned.body?.code ?? '');
}

/**
 * In a session a code only confirms an app that is being set up. Of an account that has one, codes are proved where the tries are counted.
 * @throws APIError
 */
async function assertNoCodeInSession(context: HookContext): Promise<void> {
  if (!CODE_PATHS.has(context.path) || context.request === undefined) return;
  const session = await getSessionFromCtx(context);
  if (!session) return;
  if (session.user['twoFactorEnabled'] === true || context.path !== '/two-factor/verify-totp')
    throw new APIError('FORBIDDEN', { code: 'ALREADY_SIGNED_IN' });
}

/** The cookie outlives the session, and signing out: it proves an earlier sign-in, and opens nothing. */
async function rememberDevice(context: HookContext, secret: string, email: string): Promise<void> {
  const { name, attributes } = context.context.createAuthCookie(DEVICE_COOKIE, { maxAge: DEVICE_SECONDS });
  const value = deviceAfter(await deviceOf(context, secret), accountMark(secret, email));
  await context.setSignedCookie(name, value, secret, attributes);
}

/** @throws APIError where nobody is signed in, or the last proof is too old */
async function assertFreshProof(context: HookContext, now: AuthScope['now']): Promise<void> {
  const session = await getSessionFromCtx(context);
  const provedAt = session?.session['provedAt'] as Date | null | undefined;
  if (!isFresh(provedAt, await now())) throw new APIError('FORBIDDEN', { code: 'PROOF_NEEDED' });
}

export interface AuthScope {
  /** The connection is already in a transaction, so better-auth opens none. */
  readonly inTransaction: boolean;
  readonly signIns: SignInAttempts;
  /** What time it is, by the shared clock. */
  readonly now: () => Promise<Date>;
  /** Tells every organisation of a person what happened to the account. */
  readonly tell: (userId: string, kind: string) => Promise<void>;
  readonly useStep: UseStep;
}

/** better-auth as configured here: e-mail and password, a second factor, closed sign-up, organisations, a limiter in the database. */
export function createAuth(
  { environment, isSecure, passwords }: Config,
  connection: Kysely<Record<string, never>>,
  { inTransaction, signIns, now, tell, useStep }: AuthScope,
) {
  return betterAuth({
    appName: 'Plumbline',
    secret: environment.AUTH_SECRET,
    baseURL: environment.PUBLIC_URL,
    basePath: AUTH_PATH,
    trustedOrigins: [...ownOrigins({ environment })],
    database: { db: connection, type: 'postgres', schemaName: 'auth', transaction: !inTransaction },
    ...AUTH_MODELS,
    session: { ...AUTH_MODELS.session, expiresIn: 14 * day, updateAge: day },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: mostUnits,
      autoSignIn: false,
      password: inTurns(passwords),
    },
    disabledPaths: [...DISABLED_PATHS],
    rateLimit: {
      ...AUTH_MODELS.rateLimit,
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 60 },
        '/passkey/*': { window: 60, max: 60 },
        '/get-session': false,
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        await assertNoCodeInSession(context);
        if (PROVED_PATHS.has(context.path)) await assertFreshProof(context, now);
        const signIn = await signInOf(context, environment.AUTH_SECRET);
        if (signIn) await signIns.admit(signIn);
        if (!(await isUsedCode(context, useStep))) return;
        if (signIn) await signIns.failed(signIn);
        throw usedCode();
      }),
      after: createAuthMiddleware(async (context) => {
        const signIn = await signInOf(context, environment.AUTH_SECRET);
        if (!signIn) return;
        const { newSession, returned } = context.context;
        if (isWrong(returned)) await signIns.failed(signIn);
        if (isAPIError(returned)) return;
        const userId = newSession?.user.id ?? (await getSessionFromCtx(context))?.user.id;
        if (userId === undefined) return;
        const holds = await signIns.succeeded(signIn, userId);
        if (context.path === '/two-factor/verify-backup-code') await tell(userId, 'access.recovery-code-used');
        if (context.path === '/two-factor/generate-backup-codes') await tell(userId, 'second-factor.codes-renewed');
        // With a second factor the password alone makes no device known.
        const isWhole =
          context.path === '/sign-in/email'
            ? newSession?.user['twoFactorEnabled'] !== true
            : CODE_PATHS.has(context.path);
        if (newSession && isWhole && holds) await rememberDevice(context, environment.AUTH_SECRET, signIn.email);
      }),
    },
    databaseHooks: {
      user: {
        update: {
          before: async (changed) =>
            typeof changed.name === 'string' ? { data: { ...changed, name: plainName(changed.name) } } : undefined,
        },
      },
      session: {
        create: {
          // Every session begins with a proof. better-auth makes one before it asks for the code, and removes it again: that one is told as what it is.
          before: async (session, context) => {
            const provedAt = await now();
            if (context?.path !== '/sign-in/email') return { data: { provedAt } };
            const person = await context.context.internalAdapter.findUserById(session.userId);
            const isPending = (person as { twoFactorEnabled?: boolean } | null)?.twoFactorEnabled === true;
            return { data: { provedAt, isPending } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isSecure,
      // Explicit, because the default turns the checks off in tests, and then nothing would show that they work.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: 'uuid', validateSchema: !inTransaction },
    },
    // By default it prints unexpected errors, with the values of the statement.
    onAPIError: { throw: true },
    // Its messages contain addresses. What matters is in the request log as a status.
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [
      organisationPlugin(),
      signInPlugin(mostUnits),
      secondFactorPlugin(),
      passkeyPlugin({ relyingParty: relyingPartyOf({ environment }), now, tell }),
      knownDevicePlugin(environment.AUTH_SECRET),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
