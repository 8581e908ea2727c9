import type { Sessions } from '../auth/session.ts';
import { NotSignedIn } from '../errors/refused.ts';
import { refusalOf, tellRefusal, UNEXPECTED } from '../errors/refusal.ts';
import type { Proof } from '../http/bodies.ts';
import type { Texts } from '../text/texts.ts';

/** Everything that GraphQL tells is told to somebody who is signed in. Everybody else is answered as by a resolver, before the document is read. */
export function signedIn({ sessions, texts }: { readonly sessions: Sessions; readonly texts: Texts }): Proof {
  return async (request) => {
    if ((await sessions.personOf(request)) !== null) return null;
    const say = texts.in(request.headers['accept-language'] ?? 'en');
    const told = tellRefusal(refusalOf(new NotSignedIn()) ?? UNEXPECTED, say, request.id);
    return { status: 200, body: { data: null, errors: [told] } };
  };
}
