import { plainName } from '@plumbline/matching';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { APIError, createAuthEndpoint, getSessionFromCtx, sessionMiddleware } from 'better-auth/api';
import { expireCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { after } from '../time/after.ts';
import type { RelyingParty } from './relying-party.ts';
import { CHALLENGE_COOKIE, pendingSignIn, type HookContext } from './second-factor.ts';

/** How many passkeys a person may have. */
const MOST = 10;
/** For how long the browser may take to answer. */
const SECONDS_TO_ANSWER = 300;

interface Passkey {
  readonly id: string;
  readonly userId: string;
  /** In base64url, like the key. */
  readonly credentialId: string;
  readonly publicKey: string;
  /** How often it was used, where the device counts; PostgreSQL gives it as text. */
  readonly counter: number | string;
  /** By which ways the device is reached, such as `internal` or `usb`; with commas between. */
  readonly transports: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** A passkey as its owner sees it. */
type OwnPasskey = Pick<Passkey, 'id' | 'name' | 'createdAt' | 'usedAt'>;

const answer = z.looseObject({ id: z.string().max(2000) });
/** What a browser answers when a passkey is asked for; read by the library, which knows its shape. */
export const passkeyAnswer = z.strictObject({ response: answer });
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>;
const newPasskey = z.strictObject({
  name: z.string().transform(plainName).pipe(z.string().min(1).max(60)),
  response: answer,
});

/** Read when it is first used, so that no process waits for it as it starts. */
const webauthn = () => import('@simplewebauthn/server');

interface PasskeyScope {
  /** Null where browsers make no passkeys. */
  readonly relyingParty: RelyingParty | null;
  readonly now: () => Promise<Date>;
  /** Tells every organisation of a person what happened to the account. */
  readonly tell: (userId: string, kind: string) => Promise<void>;
}

/** Who is to give a passkey: the person of the session, or the one whose password was right. Challenges are kept under the key. */
async function askedPerson(context: HookContext): Promise<{ userId: string; key: string } | null> {
  const session = await getSessionFromCtx(context);
  if (session) return { userId: session.user.id, key: session.session.id };
  const pending = await pendingSignIn(context);
  return pending && { userId: pending.userId, key: pending.challenge };
}

async function passkeysOf(context: HookContext, userId: string): Promise<Passkey[]> {
  return context.context.adapter.findMany<Passkey>({
    model: 'passkey',
    where: [{ field: 'userId', value: userId }],
    sortBy: { field: 'createdAt', direction: 'asc' },
  });
}

/** Remembers what the browser has to sign; what was asked before is void. */
async function keepChallenge(context: HookContext, identifier: string, value: string, now: Date): Promise<void> {
  const { internalAdapter } = context.context;
  await internalAdapter.deleteVerificationByIdentifier(identifier);
  const expiresAt = after(now, { seconds: SECONDS_TO_ANSWER });
  await internalAdapter.createVerificationValue({ identifier, value, expiresAt });
}

/** Each challenge is answered once. @throws APIError where none is open */
async function spendChallenge(context: HookContext, identifier: string): Promise<string> {
  const kept = await context.context.internalAdapter.consumeVerificationValue(identifier);
  if (!kept) throw new APIError('UNAUTHORIZED', { code: 'INVALID_PASSKEY' });
  return kept.value;
}

/** The library throws for every answer that is not as it should be. */
async function orInvalid<Result extends { readonly verified: boolean }>(check: Promise<Result>): Promise<Result> {
  const result = await check.catch(() => null);
  if (!result?.verified) throw new APIError('UNAUTHORIZED', { code: 'INVALID_PASSKEY' });
  return result;
}

/** @throws APIError */
function assertHasApp(user: Readonly<Record<string, unknown>>): void {
  if (user['twoFactorEnabled'] !== true) throw new APIError('FORBIDDEN', { code: 'SECOND_FACTOR_FIRST' });
}

const transportsIn = ({ transports }: Passkey): string[] => transports.split(',').filter((one) => one !== '');

/**
 * Passkeys (WebAuthn) of people who have a second factor: given in the place of a code, after the password or as a fresh proof. They always ask for the PIN,
 * finger or face of their owner, so that an unlocked machine is not enough.
 */
export function passkeyPlugin({ relyingParty, now, tell }: PasskeyScope) {
  /** @throws APIError where passkeys are not offered */
  const offered = (): RelyingParty => {
    if (relyingParty === null) throw new APIError('FORBIDDEN', { code: 'PASSKEYS_NOT_OFFERED' });
    return relyingParty;
  };

  const listPasskeys = createAuthEndpoint(
    '/passkey/list',
    { method: 'GET', use: [sessionMiddleware] },
    async (context) => {
      const passkeys = await passkeysOf(context, context.context.session.user.id);
      const own = passkeys.map(({ id, name, createdAt, usedAt }): OwnPasskey => ({ id, name, createdAt, usedAt }));
      return context.json({ host: relyingParty?.id ?? null, passkeys: own });
    },
  );

  /** What the browser needs to make a passkey. */
  const beginPasskey = createAuthEndpoint(
    '/passkey/begin',
    { method: 'POST', use: [sessionMiddleware], body: z.strictObject({}) },
    async (context): Promise<PublicKeyCredentialCreationOptionsJSON> => {
      const { id: rpID } = offered();
      const { user, session } = context.context.session;
      assertHasApp(user);
      const passkeys = await passkeysOf(context, user.id);
      if (passkeys.length >= MOST) throw new APIError('BAD_REQUEST', { code: 'TOO_MANY_PASSKEYS' });
      const { generateRegistrationOptions } = await webauthn();
      const options = await generateRegistrationOptions({
        ...{ rpName: 'Plumbline', rpID, userName: user.email, userDisplayName: user.name },
        userID: new TextEncoder().encode(user.id),
        excludeCredentials: passkeys.map((one) => ({ id: one.credentialId, transports: transportsIn(one) })),
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
      });
      await keepChallenge(context, `passkey-new-${session.id}`, options.challenge, await now());
      return options;
    },
  );

  const addPasskey = createAuthEndpoint(
    '/passkey/add',
    { method: 'POST', use: [sessionMiddleware], body: newPasskey },
    async (context) => {
      const { id: expectedRPID, origin: expectedOrigin } = offered();
      const { user, session } = context.context.session;
      assertHasApp(user);
      const expectedChallenge = await spendChallenge(context, `passkey-new-${session.id}`);
      const { verifyRegistrationResponse } = await webauthn();
      const response = context.body.response as unknown as RegistrationResponseJSON;
      const { registrationInfo } = await orInvalid(
        verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin, expectedRPID }),
      );
      if (!registrationInfo) throw new APIError('UNAUTHORIZED', { code: 'INVALID_PASSKEY' });
      const { id: credentialId, publicKey, counter, transports = [] } = registrationInfo.credential;
      await context.context.adapter.create({
        model: 'passkey',
        data: {
          ...{ userId: user.id, credentialId, counter, name: context.body.name, createdAt: await now() },
          publicKey: Buffer.from(publicKey).toString('base64url'),
          transports: transports.join(','),
        },
      });
      await tell(user.id, 'second-factor.passkey-added');
      return context.json({});
    },
  );

  const removePasskey = createAuthEndpoint(
    '/passkey/remove',
    { method: 'POST', use: [sessionMiddleware], body: z.strictObject({ id: z.uuid() }) },
    async (context) => {
      const { user } = context.context.session;
      const removed = await context.context.adapter.deleteMany({
        model: 'passkey',
        where: [
          { field: 'id', value: context.body.id },
          { field: 'userId', value: user.id },
        ],
      });
      if (removed > 0) await tell(user.id, 'second-factor.passkey-removed');
      return context.json({});
    },
  );

  /** What the browser needs to give a passkey; null where the person has none, or none can be given. */
  const askForPasskey = createAuthEndpoint(
    '/passkey/ask',
    { method: 'POST', body: z.strictObject({}) },
    async (context): Promise<{ options: PublicKeyCredentialRequestOptionsJSON | null }> => {
      const asked = await askedPerson(context);
      const passkeys = asked === null || relyingParty === null ? [] : await passkeysOf(context, asked.userId);
      if (asked === null || relyingParty === null || passkeys.length === 0) return { options: null };
      const { generateAuthenticationOptions } = await webauthn();
      const options = await generateAuthenticationOptions({
        rpID: relyingParty.id,
        allowCredentials: passkeys.map((one) => ({ id: one.credentialId, transports: transportsIn(one) })),
        userVerification: 'required',
      });
      await keepChallenge(context, `passkey-given-${asked.key}`, options.challenge, await now());
      return { options };
    },
  );

  /** Takes a passkey: as the second step of signing in, which begins a session, or from the server as a fresh proof. */
  const verifyPasskey = createAuthEndpoint(
    '/passkey/verify',
    { method: 'POST', body: passkeyAnswer },
    async (context) => {
      const { id: expectedRPID, origin: expectedOrigin } = offered();
      const asked = await askedPerson(context);
      if (asked === null) throw new APIError('UNAUTHORIZED', { code: 'INVALID_TWO_FACTOR_COOKIE' });
      const expectedChallenge = await spendChallenge(context, `passkey-given-${asked.key}`);
      const response = context.body.response as unknown as AuthenticationResponseJSON;
      const passkey = (await passkeysOf(context, asked.userId)).find((one) => one.credentialId === response.id);
      if (passkey === undefined) throw new APIError('UNAUTHORIZED', { code: 'INVALID_PASSKEY' });
      const { verifyAuthenticationResponse } = await webauthn();
      const credential = {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: Number(passkey.counter),
      };
      const { authenticationInfo } = await orInvalid(
        verifyAuthenticationResponse({ response, expectedChallenge, expectedOrigin, expectedRPID, credential }),
      );
      await context.context.adapter.update({
        model: 'passkey',
        where: [{ field: 'id', value: passkey.id }],
        update: { counter: authenticationInfo.newCounter, usedAt: await now() },
      });
      await beginSession(context);
      return context.json({});
    },
  );

  return {
    id: 'passkey',
    endpoints: { listPasskeys, beginPasskey, addPasskey, removePasskey, askForPasskey, verifyPasskey },
    schema: {
      passkey: {
        modelName: 'passkeys',
        fields: {
          userId: { type: 'string', required: true, fieldName: 'user_id', references: { model: 'user', field: 'id' } },
          credentialId: { type: 'string', required: true, unique: true, fieldName: 'credential_id' },
          publicKey: { type: 'string', required: true, fieldName: 'public_key' },
          counter: { type: 'number', required: true, bigint: true },
          transports: { type: 'string', required: true },
          name: { type: 'string', required: true },
          createdAt: { type: 'date', required: true, fieldName: 'created_at' },
          usedAt: { type: 'date', required: false, fieldName: 'used_at' },
        },
      },
    } as const,
  };
}

/** Ends the second step of signing in. In a session there is none, and nothing to begin. */
async function beginSession(context: HookContext): Promise<void> {
  if (await getSessionFromCtx(context)) return;
  const pending = await pendingSignIn(context);
  const { internalAdapter, createAuthCookie } = context.context;
  const spent = pending && (await internalAdapter.consumeVerificationValue(pending.challenge));
  const user = spent && (await internalAdapter.findUserById(spent.value));
  if (!user) throw new APIError('UNAUTHORIZED', { code: 'INVALID_TWO_FACTOR_COOKIE' });
  await setSessionCookie(context, { session: await internalAdapter.createSession(user.id), user });
  expireCookie(context, createAuthCookie(CHALLENGE_COOKIE));
}
