import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

import { isOfSilence } from './line.ts';

/** A change that was not sent, because the device has no line. */
export class NotSent extends Error {}

/** The kinds of failure that pages distinguish. */
export interface Failure {
  readonly kind: 'refused' | 'missing' | 'offline' | 'failed';
  /** Roles that could grant what was refused, as codes. */
  readonly roles: readonly string[];
  readonly requestId: string | undefined;
}

/** Reads an Apollo error. The page supplies the text; only the request id comes from the server. */
export function failureOf(error: Error): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const refused = error.errors.find((one) => one.extensions?.['code'] === 'FORBIDDEN');
    const missing = error.errors.some((one) => one.extensions?.['code'] === 'NOT_FOUND');
    const requestId = error.errors.map((one) => one.extensions?.['requestId']).find((id) => typeof id === 'string');
    const roles: unknown = refused?.extensions?.['roles'];
    return {
      kind: refused !== undefined ? 'refused' : missing ? 'missing' : 'failed',
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
      requestId,
    };
  }
  if (ServerError.is(error)) {
    const requestId = error.response.headers.get('x-request-id') ?? undefined;
    return { kind: 'failed', roles: [], requestId };
  }
  return { kind: navigator.onLine ? 'failed' : 'offline', roles: [], requestId: undefined };
}

/** Whether no answer came, or one that only says that the service is away. */
export function isSilence(error: Error): boolean {
  if (CombinedGraphQLErrors.is(error)) return false;
  return !ServerError.is(error) || isOfSilence(error.statusCode);
}

/** Whether it failed only because too much was asked for in a while. */
export function isThrottled(error: Error): boolean {
  if (ServerError.is(error)) return error.statusCode === 429;
  return hasCode(error, 'TOO_MANY_REQUESTS');
}

/** Whether the organisation keeps the person out until they have set up a second factor. */
export function isSecondFactorNeeded(error: Error): boolean {
  return hasCode(error, 'SECOND_FACTOR_NEEDED');
}

/** Whether it was not done because the person has to prove again who they are. */
export function isProofNeeded(error: Error): boolean {
  return hasCode(error, 'PROOF_NEEDED');
}

function hasCode(error: Error, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === code);
}

/** Codes that mean the change may have been made all the same. */
const CODES_OF_DOUBT: readonly unknown[] = ['STILL_RUNNING', 'ALREADY_DONE', 'INTERNAL', 'AWAY_UNKNOWN', 'AWAY_KEPT'];
/** Codes that mean that the change was made, and only its answer is lost. */
const CODES_OF_KEPT: readonly unknown[] = ['ALREADY_DONE', 'AWAY_KEPT'];
/** Codes that mean that the same change with the same key is worth another try. */
const CODES_TO_REPEAT: readonly unknown[] = ['STILL_RUNNING', 'AWAY', 'AWAY_UNKNOWN'];
/** Codes of the service that mean that nothing was done, whatever the status: it waited too long for others, a disk is full, or its database is away. */
const CODES_OF_NOTHING_DONE: readonly unknown[] = ['BUSY', 'DISK_FULL', 'AWAY'];

/** True when the failed change may have been made: no answer came, or the answer leaves it open. */
export function mayBeDone(error: Error): boolean {
  if (error instanceof NotSent) return false;
  if (CombinedGraphQLErrors.is(error)) return error.errors.some((one) => isDoubt(one.extensions?.['code']));
  if (!ServerError.is(error)) return true;
  const codes = codesOf(error);
  return codes.some(isDoubt) || (error.statusCode >= 500 && !isNothingDone(codes));
}

/** True when sending the same change again with the same key can bring the missing answer. */
export function isWorthRepeating(error: Error): boolean {
  if (CombinedGraphQLErrors.is(error) || error instanceof NotSent) return false;
  if (!ServerError.is(error)) return true;
  const codes = codesOf(error);
  // A proxy in front of the service could not reach it.
  const isCutOff = isOfSilence(error.statusCode) && codes.length === 0;
  return isCutOff || codes.some((code) => CODES_TO_REPEAT.includes(code));
}

/** True when the change was made, and only its answer is lost. */
export function isKept(error: Error): boolean {
  return codesIn(error).some((code) => CODES_OF_KEPT.includes(code));
}

/** True when nothing was done because the service could not reach its database. */
export function isAway(error: Error): boolean {
  return codesIn(error).includes('AWAY');
}

function codesIn(error: Error): readonly unknown[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ extensions }) => extensions?.['code']);
  return ServerError.is(error) ? codesOf(error) : [];
}

function isDoubt(code: unknown): boolean {
  return CODES_OF_DOUBT.includes(code);
}

function isNothingDone(codes: readonly unknown[]): boolean {
  return codes.length > 0 && codes.every((code) => CODES_OF_NOTHING_DONE.includes(code));
}

interface Told {
  readonly extensions?: { readonly code?: unknown };
}

/** Error codes in an answer with an error status; none if the answer did not come from the service. */
function codesOf({ bodyText }: ServerError): readonly unknown[] {
  try {
    const { errors, extensions } = JSON.parse(bodyText) as Told & { errors?: readonly Told[] };
    // What is refused before GraphQL begins is one refusal, without a list.
    const told = errors ?? (extensions === undefined ? [] : [{ extensions }]);
    return told.map((one) => one.extensions?.code);
  } catch {
    return [];
  }
}
