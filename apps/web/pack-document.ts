import type { PackedDefinition, PackedSelection } from './src/service/packed-document.ts';

interface Selection {
  readonly kind: 'Field' | 'FragmentSpread' | 'InlineFragment';
  readonly name?: { readonly value: string };
  readonly selectionSet?: SelectionSet;
}

interface SelectionSet {
  readonly selections: readonly Selection[];
}

/** A document as the code generation writes it. */
export interface GeneratedDocument {
  readonly __meta__?: { readonly hash: string };
  readonly definitions: readonly {
    readonly kind: string;
    readonly operation?: string;
    readonly name: { readonly value: string };
    readonly selectionSet: SelectionSet;
  }[];
}

/** What `unpack` makes the document of again. */
export function packed({ definitions }: GeneratedDocument): readonly PackedDefinition[] {
  return definitions.map(({ name, selectionSet, ...rest }) => [name.value, selectionsOf(selectionSet), rest]);
}

function selectionsOf({ selections }: SelectionSet): readonly PackedSelection[] {
  return selections.map(({ kind, name, selectionSet, ...rest }): PackedSelection => {
    const word = `${kind === 'Field' ? '' : '...'}${name?.value ?? ''}`;
    const within = selectionSet === undefined ? 0 : selectionsOf(selectionSet);
    if (Object.keys(rest).length > 0) return [word, within, rest];
    return within === 0 ? word : [word, within];
  });
}
