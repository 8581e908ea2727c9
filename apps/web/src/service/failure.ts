import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why a request failed, as the pages tell it apart. */
export interface Failure {
  readonly kind: 'refused' | 'missing' | 'offline' | 'failed';
  /** Roles that could grant what was refused, as codes. */
  readonly roles: readonly string[];
  readonly requestId: string | undefined;
}

/** Reads an Apollo error. The words for it are the page's; nothing the server wrote is shown, except the request id. */
export function failureOf(error: Error): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const refused = error.errors.find((one) => one.extensions?.['code'] === 'FORBIDDEN');
    const missing = error.errors.some((one) => one.extensions?.['code'] === 'NOT_FOUND');
    const requestId = error.errors.map((one) => one.extensions?.['requestId']).find((id) => typeof id === 'string');
    const roles: unknown = refused?.extensions?.['roles'];
    return {
      kind: refused !== undefined ? 'refused' : missing ? 'missing' : 'failed',
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
      requestId,
    };
  }
  if (ServerError.is(error)) {
    const requestId = error.response.headers.get('x-request-id') ?? undefined;
    return { kind: error.statusCode === 403 ? 'refused' : 'failed', roles: [], requestId };
  }
  return { kind: navigator.onLine ? 'failed' : 'offline', roles: [], requestId: undefined };
}
