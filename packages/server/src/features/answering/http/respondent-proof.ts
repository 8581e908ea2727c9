import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Sessions } from '../../../platform/auth/session.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Proof } from '../../../platform/http/bodies.ts';
import type { Texts } from '../../../platform/text/texts.ts';
import { hasBegunAny } from '../request-access.ts';
import { cookiesIn } from './answering-cookie.ts';

interface Surroundings {
  readonly auth: AuthDatabase;
  readonly sessions: Sessions;
  readonly texts: Texts;
}

/** Whether the browser has begun to answer some request, or somebody is signed in in it. Which request it is about is checked once its body is read. */
export function respondentProof({ auth, sessions, texts }: Surroundings): Proof {
  return async (request) => {
    const begun = cookiesIn(request);
    if (begun.length > 0 && (await auth.transaction((tx) => hasBegunAny(tx, begun)))) return null;
    if ((await sessions.personOf(request)) !== null) return null;
    const say = texts.in(request.headers['accept-language'] ?? 'en');
    return { status: 410, body: await payload(say, {}, () => Promise.reject(userError('LINK_NOT_VALID'))) };
  };
}
