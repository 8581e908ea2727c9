interface Gap {
  readonly name: string;
  readonly rules: readonly string[];
}

/** Gaps by how many rules wait for them, then by name. */
export function mostWanted<G extends Gap>(gaps: readonly G[]): readonly G[] {
  return gaps.toSorted((a, b) => b.rules.length - a.rules.length || a.name.localeCompare(b.name));
}
