/** A field as people meet it. */
export interface NamedField {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** Several columns can be read as this field. */
  readonly repeatable: boolean;
}

export interface FieldGroup {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly NamedField[];
}

/** Fields grouped by what they describe, in the given order. */
export function fieldGroups(fields: readonly NamedField[], nameOf: (group: string) => string): readonly FieldGroup[] {
  const keys = [...new Set(fields.map(({ group }) => group))];
  return keys.map((key) => ({ key, name: nameOf(key), fields: fields.filter(({ group }) => group === key) }));
}

/** True when every typed word is in the field's name, description or key. */
export function matchesField({ name, description, key }: NamedField, search: string): boolean {
  const text = `${name} ${description} ${key}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
