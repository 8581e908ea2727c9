import type { CodesAfter } from '../text/codes.ts';

/** A right with words: one of the role matrix, or one that only the author of a thing has. */
export type Right = CodesAfter<'verb.'>;

/** The viewer may not do this, or the subject does not exist for them. Clients cannot tell which. */
export class NotFound extends Error {}

/** A day that is asked for has not ended, or nothing was kept of it. */
export class DayNotKept extends Error {}

/** The request has no signed-in person. */
export class NotSignedIn extends Error {}

/** The viewer can see the subject but lacks the role for the verb. */
export class NotAllowed extends Error {
  readonly verb: Right;
  /** Whether another role would do. Where organisations of this kind have no such verb, none does. */
  readonly isOfRole: boolean;

  constructor(verb: Right, { isOfRole = true }: { readonly isOfRole?: boolean } = {}) {
    super(`Not allowed: ${verb}`);
    this.verb = verb;
    this.isOfRole = isOfRole;
  }
}

/** The viewer may do this, after proving again who they are. Nothing was done. */
export class ProofNeeded extends Error {}

/** The organisation asks for a second factor, and the person has none. */
export class SecondFactorNeeded extends Error {}

/** A page of another origin asks for a change. */
export class OtherOrigin extends Error {
  readonly own: string;

  /** @param own the origin of Plumbline's pages */
  constructor(own: string) {
    super(`Only pages of ${own} may do this`);
    this.own = own;
  }
}

/** A request that came to another host than Plumbline's, or without encryption. */
export class OtherHost extends Error {
  readonly own: string;

  /** @param own the origin at which Plumbline answers */
  constructor(own: string) {
    super(`Plumbline answers at ${own} only`);
    this.own = own;
  }
}

/** A request that exceeds a limit. Nothing was done. */
export class LimitExceeded extends Error {
  readonly limit: string;
  readonly max: number;

  constructor(limit: string, max: number) {
    super(`Over the limit for ${limit}: ${max}`);
    this.limit = limit;
    this.max = max;
  }
}

/** Too many requests, or too costly ones, in a period. */
export class TooManyRequests extends Error {
  /** Seconds after which a retry can succeed. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too many requests, try again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}
