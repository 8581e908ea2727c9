import type { CodesAfter } from '../text/codes.ts';

/** A code of the locale files under `errors`. */
export type UserErrorCode = CodesAfter<'errors.'>;

/** Something that the person can correct. The texts are in the locale files. */
export interface UserError {
  /** Path of the wrong input, such as `mapping.country`; null for the input as a whole. */
  readonly field: string | null;
  readonly code: UserErrorCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Codes of the sentences, where they stand elsewhere than under `errors`. */
  readonly texts?: readonly string[];
}

/** Thrown by commands. Resolvers turn it into `userErrors`; any other error stays opaque. */
export class UserErrors extends Error {
  readonly errors: readonly UserError[];
  /** Seconds after which a retry can succeed, if waiting is enough. HTTP then answers 429. */
  readonly retryAfter: number | undefined;

  constructor(errors: readonly UserError[], retryAfter?: number) {
    super(errors.map(({ code }) => code).join(', '));
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** Makes one user error. */
export function userError(
  code: UserErrorCode,
  field: string | null = null,
  parameters: UserError['parameters'] = {},
): UserErrors {
  return new UserErrors([{ field, code, parameters }]);
}

/** Too many attempts to get in for now. */
export class TooManyAttempts extends UserErrors {
  declare readonly retryAfter: number;

  /** @param retryAfter seconds */
  constructor(retryAfter: number) {
    super([{ field: null, code: 'TOO_MANY_ATTEMPTS', parameters: { seconds: retryAfter } }], retryAfter);
  }
}
