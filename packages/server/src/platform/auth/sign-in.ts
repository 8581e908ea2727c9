import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { accountWith } from './accounts-of-address.ts';

/** Signs in by address and password. It takes the place of better-auth's own endpoint, which knows one account for each address. */
export function signInPlugin(mostUnits: number) {
  return {
    id: 'sign-in-by-address',
    endpoints: {
      signInEmail: createAuthEndpoint(
        '/sign-in/email',
        {
          method: 'POST',
          use: [formCsrfMiddleware],
          body: z.object({ email: z.string(), password: z.string().max(mostUnits) }),
        },
        async (endpoint) => {
          const { email, password } = endpoint.body;
          const user = await accountWith(endpoint.context, email.toLowerCase(), password);
          if (user === null)
            throw new APIError('UNAUTHORIZED', {
              code: 'INVALID_EMAIL_OR_PASSWORD',
              message: 'Invalid email or password',
            });
          const session = await endpoint.context.internalAdapter.createSession(user.id);
          await setSessionCookie(endpoint, { session, user });
          return endpoint.json({});
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
