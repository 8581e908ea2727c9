import { betterAuth } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import { ownOrigins } from '../http/own-origin.ts';
import { DISABLED_PATHS } from './allowed-paths.ts';
import { accountMark, DEVICE_COOKIE, DEVICE_SECONDS, deviceAfter, deviceIn, type KnownDevice } from './known-device.ts';
import type { SignIn, SignInAttempts } from './sign-in-attempts.ts';
import { AUTH_MODELS, organisationPlugin } from './better-auth-models.ts';
import { signInPlugin } from './sign-in.ts';

/** Prefix of cookie names. */
export const COOKIE_PREFIX = 'plumbline';
export const AUTH_PATH = '/api/auth';

/** Length of a password in characters (code points), in NFKC. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
/** As it is typed, a character can take more than one unit. */
const mostUnits = 1000;

const day = 24 * 60 * 60;

/** The address that a request comes from, as set by `mount-auth.ts`. */
function addressIn(headers: Headers | undefined): string {
  return headers?.get('x-forwarded-for') ?? '';
}

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

async function deviceOf(context: HookContext, secret: string): Promise<KnownDevice | null> {
  const { name } = context.context.createAuthCookie(DEVICE_COOKIE);
  return deviceIn(await context.getSignedCookie(name, secret));
}

/** Who signs in by this request, and from where; null for any other request. */
async function signInOf(context: HookContext, secret: string): Promise<SignIn | null> {
  const { email } = (context.body ?? {}) as { email?: unknown };
  if (context.path !== '/sign-in/email' || typeof email !== 'string') return null;
  const device = await deviceOf(context, secret);
  const isKnown = device?.accounts.includes(accountMark(secret, email)) === true;
  return { email, address: addressIn(context.headers), device: isKnown ? device.id : null };
}

/** The cookie outlives the session, and signing out: it proves an earlier sign-in, and opens nothing. */
async function rememberDevice(context: HookContext, secret: string, email: string): Promise<void> {
  const { name, attributes } = context.context.createAuthCookie(DEVICE_COOKIE, { maxAge: DEVICE_SECONDS });
  const value = deviceAfter(await deviceOf(context, secret), accountMark(secret, email));
  await context.setSignedCookie(name, value, secret, attributes);
}

export interface AuthScope {
  /** The connection is already in a transaction, so better-auth opens none. */
  readonly inTransaction: boolean;
  readonly signIns: SignInAttempts;
}

/** better-auth as configured here: e-mail and password, closed sign-up, organisations, a limiter in the database. */
export function createAuth(
  { environment, isSecure, passwords }: Config,
  connection: Kysely<Record<string, never>>,
  { inTransaction, signIns }: AuthScope,
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
      ...(passwords && { password: passwords }),
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
        '/get-session': false,
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        const signIn = await signInOf(context, environment.AUTH_SECRET);
        if (signIn) await signIns.admit(signIn);
      }),
      after: createAuthMiddleware(async (context) => {
        const signIn = await signInOf(context, environment.AUTH_SECRET);
        if (!signIn) return;
        const { newSession, returned } = context.context;
        if (isAPIError(returned) && returned.statusCode === 401) await signIns.failed(signIn);
        if (!newSession) return;
        if (await signIns.succeeded(signIn, newSession.user.id))
          await rememberDevice(context, environment.AUTH_SECRET, signIn.email);
      }),
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
    plugins: [organisationPlugin(), signInPlugin(mostUnits)],
  });
}

export type Auth = ReturnType<typeof createAuth>;
