import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import { TooManyAttempts } from '../errors/user-error.ts';
import { ownOrigins } from '../http/own-origin.ts';
import { DISABLED_PATHS } from './allowed-paths.ts';
import type { Attempts } from './attempts.ts';
import { AUTH_MODELS, organisationPlugin } from './better-auth-models.ts';

/** Prefix of cookie names. */
export const COOKIE_PREFIX = 'plumbline';
export const AUTH_PATH = '/api/auth';

/** Minimum length of a password in characters. */
export const PASSWORD_LENGTH = 12;

const day = 24 * 60 * 60;

/** The address that a request comes from, as set by `mount-auth.ts`. */
function addressIn(headers: Headers | undefined): string {
  return headers?.get('x-forwarded-for') ?? '';
}

export interface AuthScope {
  /** The connection is already in a transaction, so better-auth opens none. */
  readonly inTransaction: boolean;
  readonly attempts: Attempts;
}

/** better-auth as configured here: e-mail and password, closed sign-up, organisations, a limiter in the database. */
export function createAuth(
  { environment, isSecure }: Config,
  connection: Kysely<Record<string, never>>,
  { inTransaction, attempts }: AuthScope,
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
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_LENGTH, maxPasswordLength: 200, autoSignIn: false },
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
        if (context.path !== '/sign-in/email') return;
        const { email } = (context.body ?? {}) as { email?: unknown };
        if (typeof email !== 'string') return;
        try {
          await attempts.countSignIn({ email, address: addressIn(context.headers) });
        } catch (error) {
          if (!(error instanceof TooManyAttempts)) throw error;
          const headers = { 'retry-after': String(error.retryAfter) };
          throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS' }, headers);
        }
      }),
      after: createAuthMiddleware(async (context) => {
        const session = context.context.newSession;
        if (context.path === '/sign-in/email' && session)
          await attempts.clearSignIns({ email: session.user.email, address: addressIn(context.headers) });
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
    plugins: [organisationPlugin()],
  });
}

export type Auth = ReturnType<typeof createAuth>;
