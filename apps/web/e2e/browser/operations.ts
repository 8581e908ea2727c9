import type { Page } from 'playwright-core';

/** Names of the GraphQL operations that a page sends, as it sends them. */
export function operationsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/graphql' || request.method() !== 'POST') return;
    const body = request.postDataJSON() as { operationName?: string };
    names.push(body.operationName ?? '');
  });
  return names;
}
