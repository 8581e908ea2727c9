import { ROLE_MATRIX, VERBS } from '../tenancy/role-matrix.ts';
import type { Role } from '../tenancy/viewer.ts';
import type { CodesAfter } from '../text/codes.ts';
import type { Say } from '../text/texts.ts';
import { CommitUnknown, isDatabaseAway } from './database-away.ts';
import { isDiskFull } from './disk-full.ts';
import {
  DayNotKept,
  LimitExceeded,
  NotAllowed,
  NotFound,
  NotSignedIn,
  OtherHost,
  OtherOrigin,
  ProofNeeded,
  SecondFactorNeeded,
  TooManyRequests,
} from './refused.ts';
import { UserErrors } from './user-error.ts';

export type RefusalCode = CodesAfter<'refused.'>;

/** What a client learns about an error. The rest is in the log under the request's id. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** HTTP status, where the error decides it. */
  readonly status: number;
  /** Roles that could grant what was refused; none where organisations of this kind have no such thing. */
  readonly roles?: readonly Role[];
  /** Seconds after which a retry can succeed, if waiting is enough. */
  readonly retryAfter?: number;
}

/** Refusal for unexpected errors. */
export const UNEXPECTED: Refusal = { code: 'INTERNAL', parameters: {}, status: 500 };

/** PostgreSQL's codes for a lock that others held for too long, a statement that took too long, and work that stood in the way of other work: nothing was written. */
const TOO_LONG = new Set(['55P03', '57014', '40P01', '40001']);
/** Seconds after which a retry can succeed. */
const SOON = 5;

function hasWaitedTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TOO_LONG.has(String(error.code));
}

/** The refusal for an error; null for an unexpected error. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof NotFound) return { code: 'NOT_FOUND', parameters: {}, status: 404 };
  if (error instanceof DayNotKept) return { code: 'DAY_NOT_KEPT', parameters: {}, status: 404 };
  if (error instanceof NotSignedIn) return { code: 'UNAUTHENTICATED', parameters: {}, status: 401 };
  if (error instanceof NotAllowed) {
    const verb = VERBS.find((one) => one === error.verb);
    return { code: 'FORBIDDEN', parameters: {}, status: 403, roles: verb && error.isOfRole ? ROLE_MATRIX[verb] : [] };
  }
  if (error instanceof ProofNeeded) return { code: 'PROOF_NEEDED', parameters: {}, status: 403 };
  if (error instanceof SecondFactorNeeded) return { code: 'SECOND_FACTOR_NEEDED', parameters: {}, status: 403 };
  if (error instanceof LimitExceeded)
    return { code: 'LIMIT', parameters: { limit: error.limit, max: error.max }, status: 400 };
  if (error instanceof TooManyRequests)
    return { code: 'TOO_MANY_REQUESTS', parameters: {}, status: 429, retryAfter: error.retryAfter };
  // Of a query; changes tell it as a user error.
  if (error instanceof UserErrors && error.retryAfter !== undefined)
    return { code: 'TOO_MANY_REQUESTS', parameters: {}, status: 429, retryAfter: error.retryAfter };
  if (error instanceof OtherOrigin) return { code: 'OTHER_ORIGIN', parameters: { own: error.own }, status: 403 };
  if (error instanceof OtherHost) return { code: 'OTHER_HOST', parameters: { own: error.own }, status: 421 };
  if (isDiskFull(error)) return { code: 'DISK_FULL', parameters: {}, status: 507 };
  if (hasWaitedTooLong(error)) return { code: 'BUSY', parameters: {}, status: 503, retryAfter: SOON };
  if (error instanceof CommitUnknown) return awayAs('AWAY_UNKNOWN');
  if (isDatabaseAway(error)) return awayAs('AWAY');
  return null;
}

/** What is answered while the database is away: nothing was kept, it was kept, or that is not known yet. */
export function awayAs(code: 'AWAY' | 'AWAY_KEPT' | 'AWAY_UNKNOWN'): Refusal {
  return { code, parameters: {}, status: 503, retryAfter: SOON };
}

/** A refusal as it is sent to the client. */
export interface ToldRefusal {
  readonly message: string;
  readonly extensions: { readonly code: RefusalCode; readonly requestId: string; readonly roles?: readonly Role[] };
}

export function tellRefusal({ code, parameters, roles }: Refusal, say: Say, requestId: string): ToldRefusal {
  return {
    message: say(`refused.${code}`, { ...parameters, requestId }),
    extensions: { code, requestId, ...(roles ? { roles } : {}) },
  };
}
