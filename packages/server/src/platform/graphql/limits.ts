import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { LimitExceeded } from '../errors/refused.ts';

/** What one operation may hold. Every page stays below; the page of a supplier has the most fields, about 1,600. */
export const LIMITS = {
  tokens: 5000,
  depth: 12,
  aliases: 20,
  fields: 2_000,
  directives: 20,
  rootFields: 20,
  /** Nodes that the pages of an operation can hold at most: product of `first` down the tree. */
  cost: 20_000,
  pageSize: 200,
  bodyBytes: 256 * 1024,
} as const;

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  return fragments;
}

/**
 * Holds a document to its limits, fragments counted as often as they are spread. It comes before validation, which takes quadratic time over fields of one name.
 * @throws LimitExceeded
 */
export function assertSize(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const seen = { selections: 0, aliases: 0, directives: 0 };
  const count = (limit: 'aliases' | 'directives', more: number): void => {
    seen[limit] += more;
    if (seen[limit] > LIMITS[limit]) throw new LimitExceeded(limit, LIMITS[limit]);
  };
  const walk = (set: SelectionSetNode, depth: number, open: readonly string[]): void => {
    if (depth > LIMITS.depth) throw new LimitExceeded('depth', LIMITS.depth);
    for (const selection of set.selections) {
      // Spreads count as well: fragments that only spread each other double with each level.
      seen.selections += 1;
      if (seen.selections > LIMITS.fields) throw new LimitExceeded('fields', LIMITS.fields);
      count('directives', selection.directives?.length ?? 0);
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) count('aliases', 1);
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1, open);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth, open);
      else {
        const { value } = selection.name;
        const fragment = fragments.get(value);
        // A circle of fragments is refused by validation.
        if (fragment && !open.includes(value)) walk(fragment, depth, [...open, value]);
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) count('directives', definition.directives?.length ?? 0);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    count('directives', definition.directives?.length ?? 0);
    if (definition.selectionSet.selections.length > LIMITS.rootFields)
      throw new LimitExceeded('rootFields', LIMITS.rootFields);
    walk(definition.selectionSet, 1, []);
  }
  // Fragments that no operation spreads are validated all the same.
  for (const fragment of fragments.values()) walk(fragment, 1, []);
}

function pageSizeOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return typeof given === 'number' ? given : null;
}

/** Numbers that the document itself gives to variables. */
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
 * Nodes that an operation can ask for: sizes of its pages multiplied down the tree. Call it on a validated document, in which fragments have no circle.
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
