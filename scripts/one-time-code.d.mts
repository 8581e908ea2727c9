/**
 * What the app with a secret shows, each time another code, since the service takes each once. It begins with the code before that of now, which is still good;
 * the service takes the one after it too, so three can be used at once.
 * @param secret in base 32
 */
export function codesOf(secret: string): () => string;

/**
 * The code that an authenticator app shows: RFC 6238 with SHA-1, six digits, 30 seconds.
 * @param secret in base 32, as the app is told it
 * @param at milliseconds since 1970
 */
export function oneTimeCode(secret: string, at: number): string;
