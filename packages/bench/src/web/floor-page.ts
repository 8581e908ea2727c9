import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement, useRef } from 'react';
import { createRoot } from 'react-dom/client';

// A page that reads one list over GraphQL and shows the rows in view: no application of this kind goes below its bytes. It is built to be weighed, and never opened.
const client = new ApolloClient({ link: new HttpLink({ uri: '/graphql' }), cache: new InMemoryCache() });
const LIST = gql`
  {
    suppliers {
      id
      name
    }
  }
`;

function List() {
  const { data } = useQuery<{ suppliers: { id: string; name: string }[] }>(LIST);
  const within = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: data?.suppliers.length ?? 0,
    getScrollElement: () => within.current,
    estimateSize: () => 40,
  });
  const shown = rows
    .getVirtualItems()
    .map(({ key, index }) => createElement('p', { key }, data?.suppliers[index]?.name));
  return createElement('div', { ref: within }, shown);
}

createRoot(document.body).render(createElement(ApolloProvider, { client, children: createElement(List) }));
