import unhomoglyph from 'unhomoglyph';

/** Letters of one shape become one, whatever their script, case and spacing. */
function shapeOf(name: string): string {
  const visible = name.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\p{Z}]/gu, '');
  return unhomoglyph(unhomoglyph(visible).toLowerCase());
}

/** The names among these that somebody could take for another of them: the same name twice, or one that looks the same. */
export function lookAlikes(names: readonly string[]): ReadonlySet<string> {
  const byShape = Map.groupBy(names, shapeOf);
  return new Set([...byShape.values()].filter((group) => group.length > 1).flat());
}
