import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { LimitExceeded, TooManyRequests } from '../errors/refused.ts';
import { Budget, BUDGET } from './budget.ts';
import { assertSize, costOf, LIMITS } from './limits.ts';

const schema = buildSchema('type Query { a: Query b: Int } directive @d repeatable on FIELD | QUERY');
const nodes = (inner: string): string => `(first: 50) { edges { node { ${inner} } } }`;

describe('What an operation costs', () => {
  test('is the nodes that its pages can hold', () => {
    expect(costOf(parse(`{ suppliers${nodes('id')} }`), {})).toBe(150);
    expect(costOf(parse('{ me { id } }'), {})).toBe(1);
  });

  test('multiplies where pages stand in pages', () => {
    expect(() => costOf(parse(`{ suppliers${nodes(`imports${nodes(`rows${nodes('id')}`)}`)} }`), {})).toThrow(
      LimitExceeded,
    );
  });

  test('counts what a fragment asks for as often as it is spread', () => {
    const once = costOf(parse(`{ ...A } fragment A on Query { suppliers${nodes('id')} }`), {});
    expect(costOf(parse(`{ ...A ...A } fragment A on Query { suppliers${nodes('id')} }`), {})).toBe(2 * once);
  });

  test.each([
    ['in a variable', 'query ($n: Int) { suppliers(first: $n) { id } }', { n: 201 }],
    ['as the default of a variable', 'query ($n: Int = 201) { suppliers(first: $n) { id } }', {}],
    ['in the document', '{ suppliers(first: 201) { id } }', {}],
  ])('a page that is too large is refused %s', (_, document, variables) => {
    expect(() => costOf(parse(document), variables)).toThrow(LimitExceeded);
  });
});

function pageDocuments(): string[] {
  const file = new URL('../../../../../apps/web/src/gql/persisted-documents.json', import.meta.url);
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
}

describe('How large a document may be', () => {
  test('is enough for every document of the pages', () => {
    const documents = pageDocuments();
    expect(documents.length).toBeGreaterThan(40);
    for (const document of documents) expect(() => assertSize(schema, parse(document))).not.toThrow();
  });

  test('leaves every page room to grow: what is one step away is loaded apart', () => {
    const room = `fragment Room on Query { ${'b '.repeat(LIMITS.fields / 5)} }`;
    for (const document of pageDocuments())
      expect(() => assertSize(schema, parse(`${document} ${room}`))).not.toThrow();
  });

  test.each([
    ['depth', '{ a '.repeat(LIMITS.depth + 1) + '}'.repeat(LIMITS.depth + 1)],
    ['fields', `{ a { ${'b '.repeat(LIMITS.fields + 1)} } }`],
    ['aliases', `{ a { ${'x: b '.repeat(LIMITS.aliases + 1)} } }`],
    ['directives', `query ${'@d '.repeat(LIMITS.directives + 1)} { a }`],
    ['rootFields', `{ ${'a '.repeat(LIMITS.rootFields + 1)} }`],
  ])('is limited by its %s', (limit, document) => {
    expect(() => assertSize(schema, parse(document))).toThrow(expect.objectContaining({ limit }));
  });

  test('a fragment that nothing spreads counts too', () => {
    expect(() => assertSize(schema, parse(`{ a } fragment F on T { ${'b '.repeat(LIMITS.fields + 1)} }`))).toThrow(
      LimitExceeded,
    );
  });

  test('a page has no fewer than no rows and no more than it may', () => {
    const pages = (first: number) => () => costOf(parse(`{ suppliers(first: ${String(first)}) { name } }`), {});
    for (const first of [0, 1, LIMITS.pageSize]) expect(pages(first)).not.toThrow();
    for (const first of [-1, LIMITS.pageSize + 1]) expect(pages(first)).toThrow(LimitExceeded);
  });

  test('fragments in a circle come to an end', () => {
    expect(() =>
      assertSize(schema, parse('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')),
    ).not.toThrow();
  });
});

describe('What one person may spend', () => {
  test('is counted for each person, who is told when to try again', async () => {
    const budget = new Budget();
    await budget.spendCost('a', BUDGET.cost);
    const refused = await budget.spendCost('a', 1).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooManyRequests);
    const { retryAfter } = refused as TooManyRequests;
    expect(retryAfter > 0 && retryAfter <= 60).toBe(true);
    await budget.spendCost('b', 1);
  });

  test('many cheap operations count as well as few dear ones', async () => {
    const budget = new Budget();
    for (let count = 0; count < BUDGET.operations; count += 1) await budget.spendOperation('a');
    await expect(budget.spendOperation('a')).rejects.toThrow(TooManyRequests);
  });
});
