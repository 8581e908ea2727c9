import { InMemoryCache, gql } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  Kind,
  buildSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';

import documents from '../gql/persisted-documents.json' with { type: 'json' };
import { typePolicies } from './cache-policies.ts';

const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

/** What is asked for in one object without an id, by the field that holds the object. */
type Asked = Map<string, { type: string; parent: string; field: string; selections: Set<string> }>;

/** The fields of a selection with all its fragments, each with every place where it stands. */
function fieldsOf(document: DocumentNode, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const read = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) fields.set(node.name.value, [...(fields.get(node.name.value) ?? []), node]);
      else if (node.kind === Kind.INLINE_FRAGMENT) read(node.selectionSet);
      else {
        for (const one of document.definitions)
          if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value) read(one.selectionSet);
      }
    }
  };
  sets.forEach(read);
  fields.delete('__typename');
  return fields;
}

function collect(asked: Asked, document: DocumentNode, type: GraphQLObjectType, sets: SelectionSetNode[]): string {
  const fields = fieldsOf(document, sets);
  for (const [field, nodes] of fields) {
    const declared = type.getFields()[field]?.type;
    const inner = declared && getNamedType(declared);
    if (!isObjectType(inner)) continue;
    const selection = collect(
      asked,
      document,
      inner,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    if (isListType(getNullableType(declared)) || inner.getFields()['id'] !== undefined) continue;
    const key = `${type.name}.${field}`;
    const one = asked.get(key) ?? { type: inner.name, parent: type.name, field, selections: new Set() };
    one.selections.add(selection);
    asked.set(key, one);
  }
  return [...fields.keys()].toSorted().join(' ');
}

test('an object without an id of which pages ask for different parts has a rule for keeping them together', () => {
  const asked: Asked = new Map();
  for (const text of Object.values(documents)) {
    const document = parse(text);
    for (const one of document.definitions) {
      const root = one.kind === Kind.OPERATION_DEFINITION && schema.getRootType(one.operation);
      if (root) collect(asked, document, root, [one.selectionSet]);
    }
  }
  const partly = [...asked].filter(([, { selections }]) => selections.size > 1);
  expect(partly.length).toBeGreaterThan(3);
  const hasRule = ({ type, parent, field }: { type: string; parent: string; field: string }): boolean => {
    const { fields } = typePolicies[parent] ?? {};
    return (typeof fields === 'object' && field in fields) || typePolicies[type]?.merge === true;
  };
  expect(partly.filter(([, one]) => !hasRule(one)).map(([key]) => key)).toEqual([]);
});

test('what changed about a supplier by one filter stays as it was when it is read by another', () => {
  const query = gql`
    query ($filter: FeedFilter) {
      feed(filter: $filter) {
        edges {
          node {
            supplierId
            lines {
              text
            }
          }
        }
      }
    }
  `;
  const answer = (...texts: string[]) => {
    const node = { __typename: 'ChangedSupplier', supplierId: '1', lines: texts.map((text) => ({ text })) };
    const edges = [{ __typename: 'ChangedSupplierEdge', node }];
    return { feed: { __typename: 'Feed', edges } };
  };
  const cache = new InMemoryCache({ typePolicies });
  const all = { query, variables: { filter: {} } };
  cache.writeQuery({ ...all, data: answer('decided', 'imported') });
  cache.writeQuery({ query, variables: { filter: { topic: 'DECISION' } }, data: answer('decided') });
  expect(cache.readQuery(all)).toMatchObject(answer('decided', 'imported'));
});

test('a flag that is in two lists has in each the day that the list is about', () => {
  const query = gql`
    query ($list: FlagList!) {
      flagList(list: $list) {
        edges {
          cursor
          node {
            id
            day
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const answer = (...days: string[]) => ({
    flagList: {
      __typename: 'FlagListRowConnection',
      edges: days.map((day) => ({
        __typename: 'FlagListRowEdge',
        cursor: day,
        node: { __typename: 'FlagListRow', id: '1', day },
      })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: days.at(-1) },
    },
  });
  const cache = new InMemoryCache({ typePolicies });
  const watched = { query, variables: { list: 'WATCHED' } };
  cache.writeQuery({ ...watched, data: answer('2026-11-01') });
  cache.writeQuery({ query, variables: { list: 'REOPENING' }, data: answer('2026-11-20') });
  expect(cache.readQuery(watched)).toMatchObject(answer('2026-11-01'));
});
