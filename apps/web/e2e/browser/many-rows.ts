import type { Page } from 'playwright-core';

const MANY = 60;
const LONG = 'of a company whose name takes several lines in a column that is narrow';

/** A row is known by its id, or by its place in a file. */
interface Node {
  readonly id?: string;
  readonly ordinal?: number;
}

/** A copy of a row: some have long names, so that rows are of several heights. The first of each is known as the row is, and can be opened. */
function copyOf(edge: { readonly node: Node }, at: number, isFirst: boolean): object {
  const text = JSON.stringify(edge, (key, value: unknown) => {
    if (key === 'id' && value === edge.node.id) return isFirst ? value : `${edge.node.id}${String(at)}`;
    if (key === 'ordinal') return at;
    return /^(?:name|title|supplierName|text)$/.test(key) && typeof value === 'string' && at % 3 === 1
      ? `${value} ${LONG}`
      : value;
  });
  return JSON.parse(text) as object;
}

/**
 * From here on lists come with many rows, copies of those that the service has. A list that is read again gets what it
 * got first: a job of another journey that ends meanwhile makes the page read again, and new rows on top would move the
 * ones that are measured.
 */
export async function manyRows(page: Page): Promise<void> {
  const given = new Map<string, object>();
  await page.route('**/graphql*', async (route) => {
    const question = route.request().postData() ?? route.request().url();
    const before = given.get(question);
    if (before !== undefined) return route.fulfill({ json: before });
    const response = await route.fetch();
    const body: unknown = await response.json().catch(() => null);
    if (body === null) return route.fulfill({ response });
    const json = JSON.parse(JSON.stringify(body), (key, value: unknown): unknown => {
      if (key === 'totalCount') return MANY;
      if (key === 'pageInfo') return { ...(value as object), hasNextPage: false };
      if (key !== 'edges' || !Array.isArray(value) || value.length === 0) return value;
      const edges = value as { readonly node: Node }[];
      if (edges[0]?.node.id === undefined && edges[0]?.node.ordinal === undefined) return edges;
      return Array.from({ length: MANY }, (_, at) => at).flatMap((at) => {
        const edge = edges[at % edges.length];
        return edge === undefined ? [] : [copyOf(edge, at, at < edges.length)];
      });
    }) as object;
    given.set(question, json);
    return route.fulfill({ response, json });
  });
}
