/** All values of an enum of the schema, in the order in which they are offered. The compiler says when one is missing. */
export function allValues<Value extends string>(order: Readonly<Record<Value, number>>): readonly Value[] {
  return (Object.keys(order) as Value[]).sort((a, b) => order[a] - order[b]);
}
