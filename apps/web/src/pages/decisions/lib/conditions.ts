/** An open flag, as far as conditions are concerned. */
export interface OpenFlag {
  readonly class: string;
  /** What would clear it. */
  readonly clears: string;
}

/** More would not be read. What clears further flags can be written in one's own words. */
const MOST = 8;

export interface OfferedCondition {
  readonly text: string;
  /** Of a finding about people: chosen unless somebody says otherwise. */
  readonly chosenAtFirst: boolean;
}

/** What would clear each open flag, as conditions to choose from; findings about people come first. What several flags ask for is offered once. */
export function offeredConditions(flags: readonly OpenFlag[]): readonly OfferedCondition[] {
  const findings = flags.filter((flag) => flag.class === 'FINDING');
  // Context is no accusation, and nobody can do anything about it.
  const others = flags.filter((flag) => flag.class !== 'FINDING' && flag.class !== 'INHERENT');
  const first = new Set(findings.map(({ clears }) => clears));
  const texts = new Set([...first, ...others.map(({ clears }) => clears)]);
  return [...texts]
    .filter((text) => text.trim() !== '')
    .slice(0, MOST)
    .map((text) => ({ text, chosenAtFirst: first.has(text) }));
}

/** What is chosen, before and after somebody chose. @param chosen null while nobody has */
export function chosenConditions(
  offered: readonly OfferedCondition[],
  chosen: readonly string[] | null,
): readonly string[] {
  return offered.filter(({ text, chosenAtFirst }) => chosen?.includes(text) ?? chosenAtFirst).map(({ text }) => text);
}
