import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import documents from '../../src/gql/persisted-documents.json' with { type: 'json' };

/** Sends an operation of the pages as the person who has signed in. */
export type Call = <Content>(operation: string, variables: object) => Promise<Content>;

/** What a page would send in an organisation, for what has journeys of its own. */
export function callsOf(page: Page, organisation: string): Call {
  return (operation, variables) => sent(page, organisation, operation, variables);
}

/** The id of the only supplier with this name. */
export async function supplierNamed(call: Call, supplier: string): Promise<string> {
  const { suppliers } = await call<{ suppliers: { edges: { node: { id: string; name: string } }[] } }>('Suppliers', {
    filter: { search: supplier },
    ...{ sort: 'NAME', first: 10 },
  });
  const [found, second] = suppliers.edges.filter(({ node }) => node.name === supplier);
  if (found === undefined || second !== undefined) throw new Error(`The demo list has no one ${supplier}`);
  return found.node.id;
}

async function sent<Content>(page: Page, organisation: string, operation: string, variables: object): Promise<Content> {
  const named = new RegExp(`\\b(query|mutation) ${operation}\\b`);
  const found = Object.entries(documents).find(([, text]) => named.test(text));
  if (found === undefined) throw new Error(`No page sends ${operation}`);
  const response = await page.request.post(`/graphql?organisation=${organisation}`, {
    headers: { 'x-plumbline': '1', 'idempotency-key': randomUUID() },
    data: {
      operationName: operation,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: found[0] } },
    },
  });
  const { data } = (await response.json()) as { data: Content | null };
  if (data === null || data === undefined) throw new Error(await response.text());
  return data;
}
