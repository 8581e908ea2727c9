/** The viewer may not do this, or the subject is not there for this viewer: the two are not told apart to the outside. */
export class NotFound extends Error {}

/** Nobody is signed in. */
export class NotSignedIn extends Error {}

/** The viewer sees the subject and lacks the role for the verb. */
export class NotAllowed extends Error {
  readonly verb: string;

  constructor(verb: string) {
    super(`Not allowed: ${verb}`);
    this.verb = verb;
  }
}

/** A request that asks for more than one may. Nothing of it was done. */
export class LimitExceeded extends Error {
  readonly limit: string;
  readonly max: number;

  constructor(limit: string, max: number) {
    super(`Over the limit for ${limit}: ${max}`);
    this.limit = limit;
    this.max = max;
  }
}

/** More requests, or dearer ones, than one may make in a while. */
export class TooManyRequests extends Error {
  /** Seconds after which the next try can succeed. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too many requests, try again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}
