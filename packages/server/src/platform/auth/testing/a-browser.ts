import type { AuthDatabase } from '../auth-database.ts';
import { AUTH_PATH } from '../auth.ts';
import type { AskedWith } from '../session.ts';

export interface AuthAnswer {
  readonly status: number;
  readonly code: string | undefined;
  /** Headers that the browser sends from then on. */
  readonly request: AskedWith;
}

/** Posts to better-auth as a browser at this address would. */
export async function post(
  { auth, config }: AuthDatabase,
  path: string,
  body: object,
  from = '192.0.2.1',
): Promise<AuthAnswer> {
  const { PUBLIC_URL } = config.environment;
  const response = await auth.handler(
    new Request(`${PUBLIC_URL}${AUTH_PATH}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL, 'x-forwarded-for': from },
      body: JSON.stringify(body),
    }),
  );
  const text = await response.text();
  const answer = text.startsWith('{') ? (JSON.parse(text) as { code?: string }) : {};
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { status: response.status, code: answer.code, request: { headers: { cookie } } };
}

export async function signIn(auth: AuthDatabase, email: string, password: string, from?: string): Promise<AuthAnswer> {
  return post(auth, '/sign-in/email', { email, password }, from);
}
