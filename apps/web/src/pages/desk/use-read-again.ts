import { useApolloClient } from '@apollo/client/react';

import { DeskCaseQuery } from './desk-operations.ts';

/** Has cases read again in which something else may stand than what was read: the open one at once, the others when they are opened. */
export function useReadAgain() {
  const client = useApolloClient();
  return (suppliers: ReadonlySet<string>, opened: string | null): void => {
    for (const supplierId of suppliers) {
      if (supplierId === opened) continue;
      client.cache.evict({ id: client.cache.identify({ __typename: 'Supplier', id: supplierId }) ?? '' });
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'decisionForm', args: { supplierId } });
    }
    // Where it cannot be read, it stays as it was; a decision that something has overtaken is refused.
    if (opened !== null && suppliers.has(opened))
      client
        .query({ query: DeskCaseQuery, variables: { id: opened }, fetchPolicy: 'network-only' })
        .catch(() => undefined);
  };
}
