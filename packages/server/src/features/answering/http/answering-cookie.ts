import type { FastifyRequest } from 'fastify';
import type { BrowserSecrets } from '../request-access.ts';

const PREFIX = 'plumbline-answering-';
/** Each request has a cookie of its own, so that one browser can answer several and none opens another. */
const nameOf = (requestId: string): string => `${PREFIX}${requestId}`;
/** Cookies that are looked at: few browsers answer as many requests at a time. */
const MOST_COOKIES = 20;
const cookie = new RegExp(`^${PREFIX}(?<requestId>[0-9a-f-]{36})=(?<token>[\\w-]{43})$`);

/** A request that a browser has begun, and its secret for it. */
export interface BegunRequest {
  readonly requestId: string;
  readonly token: string;
}

/** The requests that the browser says that it has begun. */
export function cookiesIn({ headers }: Pick<FastifyRequest, 'headers'>): BegunRequest[] {
  return (headers.cookie ?? '')
    .split('; ', MOST_COOKIES)
    .map((each) => cookie.exec(each)?.groups as BegunRequest | undefined)
    .filter((each) => each !== undefined);
}

/** The secret that the browser has for a request; null without one. */
export function readCookie({ headers }: Pick<FastifyRequest, 'headers'>, requestId: string): string | null {
  const name = nameOf(requestId);
  const found = (headers.cookie ?? '')
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}

/** The secrets that the browser has. */
export const secretsIn =
  (request: Pick<FastifyRequest, 'headers'>): BrowserSecrets =>
  (requestId) =>
    readCookie(request, requestId);

/** The header that keeps the secret in the browser. @param publicUrl decides whether it travels encrypted only */
export function writtenCookie(
  publicUrl: string,
  { requestId, token, expiresAt }: { readonly requestId: string; readonly token: string; readonly expiresAt: Date },
): string {
  const secure = new URL(publicUrl).protocol === 'https:' ? '; Secure' : '';
  return `${nameOf(requestId)}=${token}; Path=/answering; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Strict${secure}`;
}
