/** What is wrong with one field, in the reader's language. */
export interface FieldError {
  readonly field: string | null;
  readonly message: string;
  /** Absent where better-auth answers. */
  readonly code?: string;
}

/** Why the service refused: `refused` is something the person can correct, `expired` is a link that is no longer valid. */
export interface Refused {
  readonly problem: 'refused' | 'throttled' | 'expired' | 'failed';
  readonly errors: readonly FieldError[];
  /** What better-auth found wrong; null where the service itself refused. */
  readonly code: string | null;
  /** Seconds until the next try is looked at; 0 where waiting does not help, or nobody said how long. */
  readonly waitSeconds: number;
}

export type Answer<Content> = { readonly content: Content } | Refused;

export interface PasswordLength {
  readonly least: number;
  readonly most: number;
}

/** Whom a one-time link is for, and what it does. */
export interface LinkContent {
  readonly email: string;
  readonly name: string;
  readonly organisationName: string | null;
  readonly expiresAt: string;
  /** Characters that a new password has. The other rules are the service's to tell. */
  readonly passwordLength: PasswordLength;
}

const HEADERS = { 'content-type': 'application/json', 'x-plumbline': '1' };

/** @returns whether a code is still to be given */
export async function signIn(email: string, password: string): Promise<Answer<{ twoFactorRedirect?: boolean }>> {
  return post('/api/auth/sign-in/email', { email, password });
}

/** What proves somebody besides the password: the code that an app shows now, or one of the recovery codes, which work once each. */
export type CodeKind = 'app' | 'recovery';

/** The second step of signing in. */
export async function giveCode(kind: CodeKind, code: string): Promise<Answer<unknown>> {
  return post(`/api/auth/two-factor/${kind === 'app' ? 'verify-totp' : 'verify-backup-code'}`, { code: bare(code) });
}

export interface Account {
  readonly email: string;
  readonly hasSecondFactor: boolean;
}

/** @returns who is signed in in this browser; null for nobody */
export async function readAccount(): Promise<Answer<Account | null>> {
  const answer = await send<{ user: { email: string; twoFactorEnabled?: boolean } } | null>('/api/auth/get-session', {
    method: 'GET',
  });
  if (!('content' in answer)) return answer;
  const user = answer.content?.user;
  return { content: user ? { email: user.email, hasSecondFactor: user.twoFactorEnabled === true } : null };
}

/** Proves again who is there, for what is asked in the next minutes. */
export async function proveIdentity(by: 'password' | CodeKind, secret: string): Promise<Answer<unknown>> {
  return post('/people/proof', { by, secret: by === 'password' ? secret : bare(secret) });
}

export interface BegunSecondFactor {
  /** `otpauth://...`, which an app reads as a picture. */
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Makes a secret for an app. It counts once {@link confirmSecondFactor} has shown that the app has it. */
export async function beginSecondFactor(password: string): Promise<Answer<BegunSecondFactor>> {
  return post('/api/auth/two-factor/enable', { password });
}

export async function confirmSecondFactor(code: string): Promise<Answer<unknown>> {
  return post('/api/auth/two-factor/verify-totp', { code: bare(code) });
}

export async function turnSecondFactorOff(password: string): Promise<Answer<unknown>> {
  return post('/api/auth/two-factor/disable', { password });
}

export async function renewRecoveryCodes(password: string): Promise<Answer<Pick<BegunSecondFactor, 'backupCodes'>>> {
  return post('/api/auth/two-factor/generate-backup-codes', { password });
}

/** Keeps the language in which the service speaks to this person, in letters too. */
export async function keepLocale(locale: string): Promise<Answer<unknown>> {
  // Who chooses a language and reloads at once has chosen it.
  return send('/api/auth/update-user', { method: 'POST', body: JSON.stringify({ locale }), keepalive: true });
}

export async function signOut(): Promise<Answer<unknown>> {
  return post('/api/auth/sign-out', {});
}

export async function readInvitation(token: string): Promise<Answer<LinkContent>> {
  return post('/people/invitation', { token });
}

export async function acceptInvitation(
  token: string,
  person: { name?: string; password: string; hasAccount: boolean },
): Promise<Answer<unknown>> {
  return post('/people/accept-invitation', { token, ...person });
}

export async function readReset(token: string): Promise<Answer<LinkContent>> {
  return post('/people/reset', { token });
}

export async function resetPassword(token: string, password: string): Promise<Answer<unknown>> {
  return post('/people/reset-password', { token, password });
}

export async function askForReset(email: string): Promise<Answer<unknown>> {
  return post('/people/ask-reset', { email });
}

/** Ends the digest that a link in one of its mails is for. */
export async function stopDigest(token: string): Promise<Answer<unknown>> {
  return post('/people/stop-digest', { token });
}

/** Apps show codes in two halves. */
function bare(code: string): string {
  return code.replaceAll(/\s/g, '');
}

export async function post<Content>(path: string, body: object): Promise<Answer<Content>> {
  return send(path, { method: 'POST', body: JSON.stringify(body) });
}

export async function send<Content>(path: string, request: RequestInit): Promise<Answer<Content>> {
  try {
    const response = await fetch(path, { ...request, headers: HEADERS });
    const content: unknown = await response.json().catch(() => ({}));
    if (response.ok) return { content: content as Content };
    const told = content as { userErrors?: readonly FieldError[]; code?: string } | null;
    return {
      problem: problemOf(response.status),
      errors: told?.userErrors ?? [],
      code: told?.code ?? null,
      waitSeconds: Number(response.headers.get('retry-after') ?? 0),
    };
  } catch {
    return { problem: 'failed', errors: [], code: null, waitSeconds: 0 };
  }
}

function problemOf(status: number): Refused['problem'] {
  if (status === 429) return 'throttled';
  if (status === 404 || status === 410) return 'expired';
  return status >= 500 ? 'failed' : 'refused';
}
