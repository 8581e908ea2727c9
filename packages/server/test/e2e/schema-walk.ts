import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** One field at the root of the schema: a query, a change or a subscription. */
export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Such as `Query.supplier`. */
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const deepest = 7;

export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  } as const;
  return (Object.entries(roots) as [Operation['kind'], GraphQLObjectType | null | undefined][]).flatMap(
    ([kind, type]) =>
      type ? Object.values(type.getFields()).map((field) => ({ kind, name: `${type.name}.${field.name}`, field })) : [],
  );
}

/** A document that selects everything of the field, with the arguments that have values. */
export function documentOf({ kind, field }: Operation, values: Readonly<Record<string, unknown>>): string {
  const given = field.args.filter(({ name }) => name in values);
  const variables = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const args = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const braced = (text: string): string => (text === '' ? '' : `(${text})`);
  return `${kind} Probe${braced(variables)} { ${field.name}${braced(args)} ${selectionOf(field.type, [])} }`;
}

function selectionOf(type: GraphQLOutputType, path: readonly string[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    if (path.length >= deepest || path.includes(inner.name)) return [];
    const selection = selectionOf(field.type, [...path, named.name]);
    return selection === '{  }' ? [] : [`${field.name} ${selection}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/** Values for arguments by the name of the argument or input field, then by type; a name that ends in Id must have a value. */
export interface Samples {
  /** Ids by name; the argument `id` by the type that it leads to, such as `id:Supplier`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Fixed values, by operation and name (`Mutation.decide.kind`), else by name (`roles`). */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Arguments {
  readonly variables: Record<string, unknown>;
  /** Whether the field requires an id. */
  readonly needsId: boolean;
}

/** Arguments for an operation. @throws Error for an id without a sample */
export function argumentsOf(operation: Operation, samples: Samples): Arguments {
  let needsId = false;
  const sample = (name: string, type: GraphQLInputType, required: boolean): unknown => {
    const known = samples.values[`${operation.name}.${name}`] ?? samples.values[name];
    if (known !== undefined) return known;
    const named = getNamedType(type);
    if (named.name === 'ID' || /Ids?$/.test(name)) {
      const key = name === 'id' ? `id:${getNamedType(operation.field.type).name}` : name;
      const id = samples.ids[key];
      if (id === undefined)
        throw new Error(`No id stands for ${key}, which ${operation.name} takes: add it to the table`);
      if (required) needsId = true;
      return isListType(getNullableType(type)) ? [id] : id;
    }
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).map(
        (field) => [field.name, sample(field.name, field.type, required && isNonNullType(field.type))] as const,
      );
      const value = Object.fromEntries(fields.filter(([, given]) => given !== undefined));
      return isListType(getNullableType(type)) ? [value] : value;
    }
    if (!required) return undefined;
    const value = isEnumType(named)
      ? named.getValues()[0]?.name
      : { Int: 1, Float: 1, Boolean: true, Date: '2099-01-31', DateTime: '2099-01-31T00:00:00Z' }[named.name];
    return isListType(getNullableType(type)) ? [value ?? 'a text'] : (value ?? 'a text');
  };
  const variables: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of operation.field.args) {
    const value = sample(name, type, isNonNullType(type) && defaultValue === undefined);
    if (value !== undefined) variables[name] = value;
  }
  return { variables, needsId };
}
