import { TooManyAttempts } from '../../errors/user-error.ts';
import type { AuthDatabase } from '../auth-database.ts';
import { AUTH_PATH } from '../auth.ts';
import type { AskedWith } from '../session.ts';

export interface AuthAnswer {
  readonly status: number;
  readonly code: string | undefined;
  /** The whole answer; empty if it is no JSON object. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Seconds until the next try is looked at. */
  readonly retryAfter: number | undefined;
  /** Headers that the browser sends from then on. */
  readonly request: AskedWith;
}

/** Where a browser is, and what it sends of its own. */
export interface From {
  readonly address?: string;
  readonly cookie?: string;
}

/** Posts to better-auth as a browser at this address would. */
export async function post(
  { auth, config }: AuthDatabase,
  path: string,
  body: object,
  { address = '192.0.2.1', cookie }: From = {},
): Promise<AuthAnswer> {
  const { PUBLIC_URL } = config.environment;
  const request = new Request(`${PUBLIC_URL}${AUTH_PATH}${path}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', origin: PUBLIC_URL, 'x-forwarded-for': address },
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: JSON.stringify(body),
  });
  const response = await auth.handler(request).catch((error: unknown) => {
    if (!(error instanceof TooManyAttempts)) throw error;
    return new Response(null, { status: 429, headers: { 'retry-after': String(error.retryAfter) } });
  });
  const text = await response.text();
  const content = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return {
    ...{ status: response.status, code: content['code'] as string | undefined, content },
    request: { headers: { cookie: cookiesAfter(cookie, response.headers.getSetCookie()) } },
    retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
  };
}

/** What a browser sends after an answer has set and removed cookies. */
function cookiesAfter(before = '', set: readonly string[]): string {
  const kept = new Map(before.split('; ').map((one) => [one.split('=')[0] ?? '', one]));
  for (const one of set) {
    const [pair = '', ...attributes] = one.split('; ');
    const name = pair.split('=')[0] ?? '';
    if (attributes.includes('Max-Age=0')) kept.delete(name);
    else kept.set(name, pair);
  }
  return [...kept.values()].filter((pair) => pair !== '').join('; ');
}

export async function signIn(auth: AuthDatabase, email: string, password: string, from?: From): Promise<AuthAnswer> {
  return post(auth, '/sign-in/email', { email, password }, from);
}
