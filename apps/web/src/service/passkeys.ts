import { post, send, type Answer, type Refused } from './session.ts';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  /** Null for one that was never given. */
  readonly usedAt: string | null;
}

export interface Passkeys {
  /** The host name that passkeys are bound to; null where the service offers none. */
  readonly host: string | null;
  readonly passkeys: readonly Passkey[];
}

/** The browser gave none: the person has closed its dialog, or the device has none for this account. */
const CANCELLED: Refused = { problem: 'refused', errors: [], code: 'CANCELLED', waitSeconds: 0 };

/** Whether this browser, at this address, can make and give passkeys of the host. */
export function canUsePasskeys(host: string | null): boolean {
  return (
    host === window.location.hostname &&
    typeof PublicKeyCredential === 'function' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential
  );
}

export async function readPasskeys(): Promise<Answer<Passkeys>> {
  return send('/api/auth/passkey/list', { method: 'GET' });
}

/** Asks the browser for a new passkey, and keeps it. */
export async function addPasskey(name: string): Promise<Answer<unknown>> {
  const begun = await post<PublicKeyCredentialCreationOptionsJSON>('/api/auth/passkey/begin', {});
  if (!('content' in begun)) return begun;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(begun.content);
  const response = await answered(navigator.credentials.create({ publicKey }));
  return response === null ? CANCELLED : post('/api/auth/passkey/add', { name, response });
}

export async function removePasskey(id: string): Promise<Answer<unknown>> {
  return post('/api/auth/passkey/remove', { id });
}

/** Whether a passkey can be given now, in this browser: by the person of the session, or by the one whose password was right. */
export async function mayGivePasskey(): Promise<boolean> {
  const options = await askForPasskey();
  return options !== null && canUsePasskeys(options.rpId ?? null);
}

/** The second step of signing in, by a passkey. */
export async function signInByPasskey(): Promise<Answer<unknown>> {
  return withPasskey((response) => post('/api/auth/passkey/verify', { response }));
}

/** Proves again who is there, by a passkey. */
export async function proveByPasskey(): Promise<Answer<unknown>> {
  return withPasskey((response) => post('/people/proof', { by: 'passkey', response }));
}

async function withPasskey(give: (response: object) => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  const options = await askForPasskey();
  if (options === null) return CANCELLED;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await answered(navigator.credentials.get({ publicKey }));
  return response === null ? CANCELLED : give(response);
}

async function askForPasskey(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const answer = await post<{ options: PublicKeyCredentialRequestOptionsJSON | null }>('/api/auth/passkey/ask', {});
  return 'content' in answer ? answer.content.options : null;
}

/** What the browser answered, as the service takes it; null where the person gave nothing. */
async function answered(asked: Promise<Credential | null>): Promise<object | null> {
  const credential = await asked.catch(() => null);
  return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
}
