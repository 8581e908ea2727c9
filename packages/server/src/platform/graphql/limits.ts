import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { Kind, validate, type DocumentNode, type FieldNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { LimitExceeded } from '../errors/refused.ts';

/** Limits of one operation. Every page stays below them; the supplier page has the most fields, about 2,000. */
export const LIMITS = {
  tokens: 5000,
  depth: 12,
  aliases: 20,
  fields: 2_500,
  directives: 20,
  rootFields: 20,
  /** Maximum nodes that an operation can ask for: the product of `first` down the tree. */
  cost: 20_000,
  pageSize: 200,
} as const;

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  return fragments;
}

/**
 * Counts the selections of a document. A fragment counts each time it is spread, because fragments that only spread each other can double at each level.
 * Call it before anything else reads the document.
 */
function assertFields(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  let selections = 0;
  const walk = (set: SelectionSetNode, open: readonly string[]): void => {
    for (const selection of set.selections) {
      selections += 1;
      if (selections > LIMITS.fields) throw new LimitExceeded('fields', LIMITS.fields);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) walk(selection.selectionSet, open);
        continue;
      }
      const { value } = selection.name;
      const fragment = fragments.get(value);
      // Validation refuses fragments that spread each other in a circle.
      if (fragment && !open.includes(value)) walk(fragment, [...open, value]);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.selectionSet.selections.length > LIMITS.rootFields)
      throw new LimitExceeded('rootFields', LIMITS.rootFields);
    walk(definition.selectionSet, []);
  }
  // Unused fragments count too, because validation reads them.
  for (const fragment of fragments.values()) walk(fragment, []);
}

function limitedTo(limit: 'depth' | 'aliases' | 'directives') {
  const refuse = (): never => {
    throw new LimitExceeded(limit, LIMITS[limit]);
  };
  return { n: LIMITS[limit], onReject: [refuse] };
}

const ARMOR = [
  maxDepthRule({ ...limitedTo('depth'), flattenFragments: true, ignoreIntrospection: false }),
  maxAliasesRule({ ...limitedTo('aliases'), allowList: [] }),
  maxDirectivesRule(limitedTo('directives')),
];

/**
 * Checks a document against the limits. Call it before validation, which takes quadratic time on fields with the same name.
 * @throws LimitExceeded
 */
export function assertSize(schema: GraphQLSchema, document: DocumentNode): void {
  assertFields(document);
  validate(schema, document, ARMOR);
}

function pageSizeOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return typeof given === 'number' ? given : null;
}

/** Integer defaults of variables in the document. */
function defaultsIn(document: DocumentNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
    }
  }
  return defaults;
}

/**
 * Nodes that an operation can ask for: page sizes multiplied down the tree. Call it on a validated document: its fragments have no circles.
 * @throws LimitExceeded
 */
export function costOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = fragmentsOf(document);
  const given = { ...defaultsIn(document), ...variables };
  let cost = 0;
  const walk = (set: SelectionSetNode, factor: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const size = pageSizeOf(selection, given);
        if (size !== null && (size < 0 || size > LIMITS.pageSize)) throw new LimitExceeded('pageSize', LIMITS.pageSize);
        const inner = size === null ? factor : factor * Math.max(size, 1);
        if (!selection.selectionSet) continue;
        cost += inner;
        if (cost > LIMITS.cost) throw new LimitExceeded('cost', LIMITS.cost);
        walk(selection.selectionSet, inner);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, factor);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment, factor);
      }
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1);
  return cost;
}
