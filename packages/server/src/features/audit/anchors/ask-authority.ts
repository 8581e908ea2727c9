import { requestFor, tokenIn, TokenRefused, type StampRequest } from '@plumbline/evidence/time-stamp';

/** Milliseconds in which an authority has to answer, to the last byte. */
const PATIENCE = 10_000;
/** Bytes of an answer: a token with the certificates of its signer has 2 to 8 thousand. */
const LONGEST_ANSWER = 64 * 1024;

/**
 * Asks a time-stamp authority for a token over HTTP (RFC 3161, 3.4). Redirects are not followed: the settings say who is asked.
 * @param signal ends it early
 * @returns the token in DER, as it came: nothing in it was looked at
 * @throws TokenRefused for another answer; Error if the authority cannot be reached, or takes too long
 */
export async function askAuthority(
  address: URL,
  asked: StampRequest,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: requestFor(asked),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LONGEST_ANSWER) throw new TokenRefused('The answer is too long');
    chunks.push(chunk);
  }
  if (!response.ok) throw new TokenRefused(`The authority answered ${response.status}`);
  return tokenIn(Buffer.concat(chunks));
}
