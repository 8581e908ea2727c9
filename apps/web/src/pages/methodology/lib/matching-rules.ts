interface SearchableRule {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly conditions: readonly string[];
  readonly inputs: readonly { readonly name: string }[];
  readonly citations: readonly string[];
  readonly openCount: number;
}

export interface RuleFilter {
  readonly words: string;
  readonly classes: readonly string[];
  readonly openOnly: boolean;
}

export const NO_FILTER: RuleFilter = { words: '', classes: [], openOnly: false };

/** Rules that contain every word in their name, id, conditions, facts or sources. */
export function matchingRules<Rule extends SearchableRule>(rules: readonly Rule[], filter: RuleFilter): Rule[] {
  const words = filter.words
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rules.filter((rule) => {
    if (filter.classes.length > 0 && !filter.classes.includes(rule.class)) return false;
    if (filter.openOnly && rule.openCount === 0) return false;
    if (words.length === 0) return true;
    const text = [rule.id, rule.name, ...rule.conditions, ...rule.inputs.map(({ name }) => name), ...rule.citations]
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rules by class, in the order in which the classes first occur. */
export function byClass<Rule extends { readonly class: string }>(
  rules: readonly Rule[],
): readonly (readonly [string, readonly Rule[]])[] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.class, [...(groups.get(rule.class) ?? []), rule]);
  return [...groups];
}
