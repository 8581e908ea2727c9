/** What is wrong with one field, in the reader's language. */
export interface FieldError {
  readonly field: string | null;
  readonly message: string;
}

/** Why the service refused: `refused` is something the person can correct, `expired` is a link that is no longer valid. */
export interface Refused {
  readonly problem: 'refused' | 'throttled' | 'expired' | 'failed';
  readonly errors: readonly FieldError[];
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

export async function signIn(email: string, password: string): Promise<Answer<unknown>> {
  return post('/api/auth/sign-in/email', { email, password });
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

async function post<Content>(path: string, body: object): Promise<Answer<Content>> {
  try {
    const response = await fetch(path, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });
    const content: unknown = await response.json().catch(() => ({}));
    if (response.ok) return { content: content as Content };
    const errors = (content as { userErrors?: readonly FieldError[] } | null)?.userErrors ?? [];
    return {
      problem: problemOf(response.status),
      errors,
      waitSeconds: Number(response.headers.get('retry-after') ?? 0),
    };
  } catch {
    return { problem: 'failed', errors: [], waitSeconds: 0 };
  }
}

function problemOf(status: number): Refused['problem'] {
  if (status === 429) return 'throttled';
  if (status === 404 || status === 410) return 'expired';
  return status >= 500 ? 'failed' : 'refused';
}
