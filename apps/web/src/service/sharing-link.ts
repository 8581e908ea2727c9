import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { finalize, share, tap, type Observable } from 'rxjs';

/**
 * Sends a query once that several parts of a page ask at the same time. Only until something changes: what was asked before may not
 * know of it, so it does not answer what is asked after a change or a live event.
 */
export function createSharingLink(): ApolloLink {
  const asked = new Map<string, Observable<ApolloLink.Result>>();
  const forget = () => asked.clear();
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY)
      return forward(operation).pipe(tap({ next: forget, error: forget }));
    const key = JSON.stringify([operation.operationName, operation.variables]);
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer: Observable<ApolloLink.Result> = forward(operation).pipe(
      finalize(() => {
        if (asked.get(key) === answer) asked.delete(key);
      }),
      share(),
    );
    asked.set(key, answer);
    return answer;
  });
}
