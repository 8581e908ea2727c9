interface Gap {
  readonly name: string;
  readonly rules: readonly string[];
}

/** Gaps ordered by how many rules need them, then by name. */
export function mostWanted<G extends Gap>(gaps: readonly G[]): readonly G[] {
  return gaps.toSorted((a, b) => b.rules.length - a.rules.length || a.name.localeCompare(b.name));
}
