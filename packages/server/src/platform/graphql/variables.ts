import { Kind, valueFromASTUntyped, type DocumentNode, type OperationDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The given variables plus the defaults of the document's operation, because compiled operations do not fill in defaults. */
export function withDefaults(document: DocumentNode, given: Variables): Variables {
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const defaults = (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => {
    const name = variable.name.value;
    return defaultValue === undefined || given[name] !== undefined
      ? []
      : [[name, valueFromASTUntyped(defaultValue)] as const];
  });
  return { ...given, ...Object.fromEntries(defaults) };
}
