/**
 * The code that an authenticator app shows: RFC 6238 with SHA-1, six digits, 30 seconds.
 * @param secret in base 32, as the app is told it
 * @param at milliseconds since 1970
 */
export function oneTimeCode(secret: string, at: number): string;
