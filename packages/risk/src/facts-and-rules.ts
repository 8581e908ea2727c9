import { FACTS } from '@plumbline/facts';
import type { Fact, FactKey } from '@plumbline/facts';
import { methodology } from './methodology.ts';
import { COLUMNS } from './rules/columns.ts';
import { editionsNeeded } from './rules/editions-needed.ts';
import type { Expression } from './rules/expression.ts';
import type { Rule } from './rules/rule.ts';

/** Facts that scores read, by the score. */
export const SCORED: Readonly<Partial<Record<FactKey, string>>> = {
  'place.country': 'C and P',
  'place.siteType': 'S and W',
  'activity.sectors': 'S',
  'product.goods': 'P',
  'product.hs': 'P',
  'input.origin': 'C and P',
  'workforce.migrantShare': 'W',
  'workforce.foreignResidentShare': 'W',
  'workforce.internalMigrantShare': 'W',
  'workforce.agencyShare': 'W',
  'workforce.casualShare': 'S and W',
  'workforce.lowWage': 'C',
  'workforce.visaClass': 'C',
  'recruitment.origins': 'W',
  'housing.employerProvided': 'W',
};

/** Facts that move neither a rule nor a score, but the order of attention. */
const ORDERS: Readonly<Partial<Record<FactKey, string>>> = {
  'findings.response': 'the lane, and what is shown with each finding',
};

/** Facts that move no result, and what they are for. */
export const SHOWN_ONLY: Readonly<Partial<Record<FactKey, string>>> = {
  'place.address':
    'shown with the site, and to a person who matches suppliers; intake reads places in Xinjiang from it',
  'place.subdivision':
    'shown with the site; intake reads places in Xinjiang from it, and lists of areas are compared with it',
  'place.coordinates': 'shown; intake reads places in Xinjiang from them',
  'input.name': 'the name of the input chain',
  'input.subdivision': 'shown with the input; intake reads places in Xinjiang from it',
  'workforce.womenShare': 'shown; intake compares it with the number of women',
};

/** Facts whose state an expression asks about. */
function factsAsked(expression: Expression): readonly FactKey[] {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap(factsAsked);
    case 'not':
      return factsAsked(expression.of);
    case 'declined':
    case 'notRecorded':
      return [expression.fact];
    default:
      return [];
  }
}

/** Every fact that a rule reads: through its columns, by its state, or to show it. */
export function factsOf(rule: Rule): readonly FactKey[] {
  const { rules, reads } = methodology().rules;
  const { trigger = [], severity = [] } = reads[rules.findIndex(({ id }) => id === rule.id)] ?? {};
  const found = new Set<FactKey>([
    ...[...trigger, ...severity].flatMap((column) => COLUMNS[column].facts),
    ...[rule.trigger, ...rule.severities.map(({ when }) => when)].flatMap(factsAsked),
    ...rule.inputs,
  ]);
  return FACTS.map(({ key }) => key).filter((key) => found.has(key));
}

/** How a fact comes in: by columns of a file, or not at all because it is sealed. */
export function doorOf({ fields, sealed }: Fact): string {
  return sealed === true ? 'sealed: no door' : fields.map((field) => `\`${field}\``).join(', ');
}

/** What reads a fact beside rules: a score, the order of attention, or a page. */
export function otherReader(key: FactKey): string {
  const score = SCORED[key];
  return [score === undefined ? null : `score ${score}`, ORDERS[key], SHOWN_ONLY[key]]
    .filter((each) => each != null)
    .join('; ');
}

const code = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ') || '–';
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The page that says which rules read a fact, and which facts a rule reads, in Markdown. */
export function factsAndRulesPage(): string {
  const { rules } = methodology().rules;
  const readBy = new Map(rules.map((rule) => [rule.id, factsOf(rule)]));
  const facts: readonly Fact[] = FACTS;
  return `# Facts and rules

Which rules read a fact, and which facts a rule reads. A test holds that no fact is without a rule, a score or a page, and that no rule reads a fact that has neither a column of a file nor a reason: what rests on workers, a complaint or an informant is sealed and has no door.

## From fact to rules

${table(
  ['Fact', 'Columns of a file', 'Rules', 'Besides'],
  facts.map((fact) => [
    `\`${fact.key}\``,
    doorOf(fact),
    code(rules.filter(({ id }) => readBy.get(id)?.includes(fact.key as FactKey)).map(({ id }) => id)),
    otherReader(fact.key as FactKey) || '–',
  ]),
)}

## From rule to facts

${table(
  ['Rule', 'Facts', 'Editions and lists', 'Protection'],
  rules.map((rule) => [
    `\`${rule.id}\``,
    code(readBy.get(rule.id) ?? []),
    code(editionsNeeded(methodology().rules, rule.id)),
    rule.protection,
  ]),
)}
`;
}
