import { editions } from '@plumbline/reference-data/editions';
import { sectors } from '@plumbline/reference-data/sectors';
import { citationText, editionsNeeded, expressionLines, methodology, RULES } from '@plumbline/risk';
import type { Locale, Rule } from '@plumbline/risk';
import { sayIn } from './texts.ts';
import type { Say } from './texts.ts';

const CLASSES = ['FINDING', 'SANCTION', 'CONTROL_GAP', 'INHERENT'] as const;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];

/** Tables that the rule needs and that ship without a row. */
function absentTables({ id }: Rule): readonly string[] {
  const needed = editionsNeeded(methodology().rules, id);
  return editions.filter(({ key, expected }) => expected === 0 && needed.includes(key)).map(({ key }) => key);
}

function ruleLines(rule: Rule, say: Say): string[] {
  const basis =
    rule.citations.length > 0
      ? `${say(`basis.${rule.basis}`)}: ${rule.citations.map((each) => citationText(each, say)).join('; ')}`
      : say(`basis.${rule.basis}`);
  const ilo = rule.ilo.filter((each) => each !== 'context').join(', ');
  return [
    `### ${say(`rule.${rule.id}.title`)} (\`${rule.id}\`, ${say('cli.methodology.version', { version: rule.version })})`,
    '',
    `**${say('cli.methodology.holds')}**`,
    '',
    ...expressionLines(rule.trigger, say),
    '',
    ...rule.severities.flatMap((clause) => [
      `**${say(`severity.${clause.severity}`)}**`,
      '',
      ...expressionLines(clause.when, say),
      '',
    ]),
    `- ${say('cli.methodology.basis')}: ${basis}`,
    ...(ilo === '' ? [] : [`- ${say('cli.methodology.ilo')}: ${ilo}`]),
    ...rule.thresholds.map(({ name, value, unit, basis: on, citation }) => {
      const rests = citation === null ? say(`basis.${on}`) : `${say(`basis.${on}`)}, ${citationText(citation, say)}`;
      return `- ${say('cli.methodology.threshold')} (${name}): ${value} ${say(`unit.${unit}`)}; ${rests}`;
    }),
    ...absentTables(rule).map((key) => `- ${say('cli.methodology.no-edition', { edition: say(`edition.${key}`) })}`),
    `- ${say('cli.methodology.clears')}: ${say(`clears.${rule.id}`)}`,
    `- ${say('cli.methodology.do')}: ${say(`do.${rule.playbook}`)}`,
    `- ${say('cli.methodology.doNot')}: ${say(`doNot.${rule.playbook}`)}`,
    ...(rule.protection === 'none' ? [] : [`- ${say('cli.methodology.protected')}`]),
    '',
  ];
}

/** The rules, thresholds, sectors and editions as the engine has them, as a page in Markdown. */
export function methodologyPage(locale: Locale): string {
  const say = sayIn(locale);
  return [
    `# ${say('cli.methodology.title', { key: methodology().key })}`,
    '',
    say('cli.methodology.how'),
    '',
    ...CLASSES.flatMap((kind) => [
      `## ${say(`cli.methodology.${kind}`)}`,
      '',
      say(`cli.methodology.${kind}.what`),
      '',
      ...RULES.filter((rule) => rule.class === kind).flatMap((rule) => ruleLines(rule, say)),
    ]),
    `## ${say('cli.methodology.sectors')}`,
    '',
    ...table(
      [say('cli.methodology.sector'), say('cli.methodology.key'), 'S'],
      sectors().map(({ key, s, titleCode }) => [say(titleCode), `\`${key}\``, String(s)]),
    ),
    '',
    `## ${say('cli.methodology.editions')}`,
    '',
    ...table(
      ['edition', 'date', 'rows', 'licence'].map((name) => say(`cli.methodology.edition.${name}`)),
      editions.map((each) => [
        `${each.title} (\`${each.key}\`): ${each.expected === 0 ? say('cli.no-data') : each.edition}`,
        each.expected === 0 ? '' : each.date,
        String(each.expected),
        each.expected === 0 ? '' : each.licence,
      ]),
    ),
    '',
  ].join('\n');
}
