import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import documents from '../../src/gql/persisted-documents.json' with { type: 'json' };
import type { TestBrowser } from './a-page.ts';
import { until } from './until.ts';

interface AskedFor {
  /** Of the supplier in the list by name, from 0 on. No two journeys ask the same. */
  readonly place: number;
  readonly language: string;
  /** By mail, though no mail server is set here; else the buyer hands the link over. */
  readonly byMail?: boolean;
}

interface Asked {
  readonly name: string;
  /** Address that is handed over. */
  readonly link: string;
}

/** Has a buyer’s analyst ask a supplier the core questions, as the page of requests does it. */
export async function aRequestLink(
  browser: TestBrowser,
  { place, language, byMail = false }: AskedFor,
): Promise<Asked> {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/suppliers?sort=NAME`);
  const row = page.locator('main [data-row-link]').nth(place);
  const name = (await row.textContent()) ?? '';
  const supplierId = (await row.getAttribute('href'))?.split('/').at(-1)?.split('?')[0] ?? '';
  const ask = async <Content>(operation: string, input: object): Promise<Content> =>
    sent(page, organisation, operation, input);
  const asked = await ask<{ askSuppliers: { requestIds: string[]; userErrors: unknown[] } }>('AskSuppliers', {
    contacts: [{ supplierId, email: 'mei@supplier.example', name: 'Mei Tan', language }],
    ...{ set: 'core', topics: [], fullBecause: '', reason: 'yearly', note: 'We ask all our suppliers once a year.' },
    ...{ dueOn: '2099-01-31', byHand: !byMail, numbersChecked: true },
  });
  const [requestId] = asked.askSuppliers.requestIds;
  if (requestId === undefined) throw new Error(JSON.stringify(asked));
  // The request may still be on its way.
  const { createRequestLink: made } = await until(
    () => ask<{ createRequestLink: { link: string | null } }>('CreateRequestLink', { requestId }),
    ({ createRequestLink }) => createRequestLink.link !== null,
  );
  await page.close();
  if (made.link === null) throw new Error('The request did not arrive');
  return { name, link: made.link };
}

async function sent<Content>(page: Page, organisation: string, operation: string, input: object): Promise<Content> {
  const found = Object.entries(documents).find(([, text]) => text.startsWith(`mutation ${operation}(`));
  if (found === undefined) throw new Error(`No page sends ${operation}`);
  const response = await page.request.post(`/graphql?organisation=${organisation}`, {
    headers: { 'x-plumbline': '1', 'idempotency-key': randomUUID() },
    data: {
      operationName: operation,
      variables: { input },
      extensions: { persistedQuery: { version: 1, sha256Hash: found[0] } },
    },
  });
  const { data } = (await response.json()) as { data: Content | null };
  if (data === null || data === undefined) throw new Error(await response.text());
  return data;
}
