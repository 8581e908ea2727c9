import type { CodesAfter } from '../text/codes.ts';

/** A code of the locale files under `errors`. */
export type UserErrorCode = CodesAfter<'errors.'>;

/** Something that the person can put right. The words stand in the locale files. */
export interface UserError {
  /** Path of the input that it is about, such as `mapping.country`; null for the whole. */
  readonly field: string | null;
  readonly code: UserErrorCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Thrown by commands; resolvers turn it into `userErrors`, everything else stays one opaque error. */
export class UserErrors extends Error {
  readonly errors: readonly UserError[];
  /** Seconds after which another try can succeed, for what is only a matter of time. Over HTTP it is answered with 429. */
  readonly retryAfter: number | undefined;

  constructor(errors: readonly UserError[], retryAfter?: number) {
    super(errors.map(({ code }) => code).join(', '));
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** One user error. */
export function userError(
  code: UserErrorCode,
  field: string | null = null,
  parameters: UserError['parameters'] = {},
): UserErrors {
  return new UserErrors([{ field, code, parameters }]);
}

/** More attempts to get in than there may be for a while. */
export class TooManyAttempts extends UserErrors {
  declare readonly retryAfter: number;

  /** @param retryAfter seconds */
  constructor(retryAfter: number) {
    super([{ field: null, code: 'TOO_MANY_ATTEMPTS', parameters: {} }], retryAfter);
  }
}
