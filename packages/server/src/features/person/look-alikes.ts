import unhomoglyph from 'unhomoglyph';

/** Maps letters of the same shape to one letter, whatever their script, case and spacing. */
export function shapeOf(name: string): string {
  const visible = name.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\p{Z}]/gu, '');
  return unhomoglyph(unhomoglyph(visible).toLowerCase());
}

/** Returns the names that could be mistaken for another in the list: equal names, or names that look the same. */
export function lookAlikes(names: readonly string[]): ReadonlySet<string> {
  const byShape = Map.groupBy(names, shapeOf);
  return new Set([...byShape.values()].filter((group) => group.length > 1).flat());
}
