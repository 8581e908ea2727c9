import type { DocumentNode } from 'graphql';

/** A field or a fragment by its word, such as `name`, `name{` or `...Row_supplier`; with the selections within it, and with whatever else it has, as the parser gives it. */
export type PackedSelection =
  string | readonly [word: string, within: readonly PackedSelection[] | 0, rest?: Readonly<Record<string, unknown>>];

/** An operation or a fragment: what the parser gives, without its name, which its word has, and without its selections. */
export type PackedDefinition = readonly [
  name: string,
  within: readonly PackedSelection[],
  rest: Readonly<Record<string, unknown>>,
];

const SPREAD = '...';

/** Makes a document of what the build has packed: written out, the documents of a page are longer than its code. */
export function unpack(definitions: readonly PackedDefinition[], hash?: string): DocumentNode {
  const document = {
    kind: 'Document',
    definitions: definitions.map(([name, within, rest]) => ({ ...rest, name: nameOf(name), ...selectionsOf(within) })),
  };
  return (hash === undefined ? document : { __meta__: { hash }, ...document }) as unknown as DocumentNode;
}

function selectionOf(packed: PackedSelection): object {
  const [word, within, rest] = typeof packed === 'string' ? [packed, 0 as const] : packed;
  const selections = within === 0 ? {} : selectionsOf(within);
  if (word === SPREAD) return { kind: 'InlineFragment', ...rest, ...selections };
  if (word.startsWith(SPREAD)) return { kind: 'FragmentSpread', name: nameOf(word.slice(SPREAD.length)), ...rest };
  return { kind: 'Field', name: nameOf(word), ...rest, ...selections };
}

const selectionsOf = (within: readonly PackedSelection[]): object => ({
  selectionSet: { kind: 'SelectionSet', selections: within.map(selectionOf) },
});

const nameOf = (value: string): object => ({ kind: 'Name', value });
