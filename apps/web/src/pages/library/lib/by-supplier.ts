interface OfSupplier {
  readonly supplierName: string;
  readonly value: string;
  readonly label: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under the name of their supplier, in the order that they have; those of one supplier alone need no name. */
export function bySupplier(items: readonly OfSupplier[]): Choice[] | { group: string; items: Choice[] }[] {
  const groups = Map.groupBy(items, ({ supplierName }) => supplierName);
  const choices = (of: readonly OfSupplier[]) => of.map(({ value, label }) => ({ value, label }));
  if (groups.size <= 1) return choices(items);
  return [...groups].map(([group, of]) => ({ group, items: choices(of) }));
}
