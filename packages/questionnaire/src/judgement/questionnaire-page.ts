import type { FactKey } from '@plumbline/facts';
import { fieldsIn, minutesFor } from '../answers/effort.ts';
import { wordsOffered } from '../answers/words-offered.ts';
import {
  EVIDENCE,
  SECTIONS,
  type Column,
  type Condition,
  type Item,
  type Template,
  type Test,
} from '../template/template.ts';
import { labelCode, type Language } from '../texts/texts.ts';

/** A rule, and the facts that it reads. */
export interface ReadBy {
  readonly rule: string;
  readonly facts: readonly FactKey[];
  /** It is known from workers or informants only. */
  readonly sealed: boolean;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (keys: readonly string[]): string => [...new Set(keys)].map((key) => `\`${key}\``).join(', ') || '–';
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function testText(test: Test): string {
  if ('every' in test) return test.every.map(testText).join(' and ');
  if ('said' in test) return `${test.column} is answered`;
  if ('is' in test) return `${test.column} is ${test.is.map(String).join(' or ')}`;
  if ('holds' in test) return `${test.column} has ${test.holds.join(', ')}`;
  const bounds = [
    test.from === undefined ? null : `at least ${String(test.from)}`,
    test.to === undefined ? null : `at most ${String(test.to)}`,
    test.above === undefined ? null : `above ${String(test.above)}`,
  ];
  return `${test.column} is ${bounds.filter((bound) => bound !== null).join(' and ')}`;
}

function conditionText(condition: Condition): string {
  if ('any' in condition) return condition.any.map(conditionText).join(', or ');
  return `${condition.item}: ${testText(condition.test)}${condition.orUnknown === true ? ', or not known' : ''}`;
}

function typeText(column: Column): string {
  const marks = [
    column.unit ?? null,
    column.optional === true ? 'may stay blank' : null,
    column.sealed === true ? 'only the safeguarding role reads it' : null,
    column.when === undefined ? null : `where ${testText(column.when)}`,
  ].filter((mark) => mark !== null);
  return [column.type, ...marks].join('; ');
}

function fieldRows(item: Item, { texts }: Language): string[][] {
  return item.columns.map((column) => [
    `\`${item.key}.${column.key}\``,
    texts[labelCode(item, column.key)] ?? '',
    typeText(column),
    code(wordsOffered(column)),
  ]);
}

function feedRow(item: Item, { texts }: Language, readers: readonly ReadBy[]): string[] {
  const facts = [...(item.feeds ?? []).map(({ fact }) => fact), ...(item.asks ?? [])];
  const rules = readers.filter(({ facts: read }) => read.some((fact) => facts.includes(fact))).map(({ rule }) => rule);
  const { control } = item;
  return [
    `\`${item.key}\``,
    texts[`${item.key}.title`] ?? '',
    code(facts),
    code(rules),
    control === undefined ? '–' : `${control.topic} ${String(control.weight)}`,
    code((item.evidence ?? []).map((each) => `${each}: ${EVIDENCE[each]}`)),
  ];
}

/**
 * The page of a template in Markdown, as docs/reference/questionnaire.md publishes it: what is asked, and from each item over its facts to the rules that read them.
 * Deterministic.
 */
export function questionnairePage(template: Template, english: Language, readers: readonly ReadBy[]): string {
  const { items, core, version, retired, unsafePlaces } = template;
  const fed = new Set(items.flatMap(({ feeds = [], asks = [] }) => [...feeds.map(({ fact }) => fact), ...asks]));
  const coreItems = items.filter(({ key }) => core.includes(key));
  const unfed = readers.filter(({ facts }) => !facts.some((fact) => fed.has(fact)));
  return `# Questionnaire

Version ${version} of \`${template.key}\`: ${String(items.length)} items that may be sent. ${code(retired)} is never sent, and no key is ever used again. The core set is ${code(core)}, in this order: ${String(fieldsIn(coreItems))} fields, ${String(minutesFor(coreItems))} minutes by our estimate.
As JSON Schema: [questionnaire.schema.json](questionnaire.schema.json). Every item also takes "we do not know", "does not apply to us, because", "we decline to say" and "a colleague must answer this".

Not sent where answering could endanger the respondent (${code(unsafePlaces.countries)}, and where no country is known): ${code(items.filter(({ unsafe }) => unsafe).map(({ key }) => key))}, and ${code(
    items.flatMap(({ key, columns }) =>
      columns.flatMap((column) =>
        column.unsafe === true
          ? [`${key}.${column.key}`]
          : (column.unsafeChoices ?? []).map((word) => `${key}.${column.key}: ${word}`),
      ),
    ),
  )}. The countries: ${unsafePlaces.source}${unsafePlaces.checked ? '' : ' (unchecked)'}. Not copied to a buyer: ${code(items.filter(({ aggregateOnly }) => aggregateOnly).map(({ key }) => key))}.

## From item to rule

A control counts for a topic of E with its weight; what no evidence came with is verified by nothing.

${table(
  ['Item', 'Question', 'Facts', 'Rules that read them', 'Control', 'Evidence asked'],
  items.map((item) => feedRow(item, english, readers)),
)}

## Rules that no item reaches

${table(
  ['Rule', 'Why'],
  unfed.map(({ rule, sealed, facts }) => [
    `\`${rule}\``,
    sealed
      ? 'it rests on workers or informants: no answer of a supplier gives it'
      : facts.length === 0
        ? 'it rests on lists and tables'
        : 'no item asks for it',
  ]),
)}

## Fields

${SECTIONS.map((section) => {
  const own = items.filter((item) => item.section === section);
  const asked = own
    .filter((item) => item.bySite === true || item.when !== undefined || item.rows !== undefined)
    .map(
      (item) =>
        `- \`${item.key}\`: ${[item.bySite === true ? 'by site' : null, item.rows === undefined ? null : `a table of at most ${String(item.rows)} rows`, item.when === undefined ? null : `where ${conditionText(item.when)}`].filter((part) => part !== null).join('; ')}.`,
    )
    .join('\n');
  return `### ${english.texts[`section.${section}`] ?? section}

${table(
  ['Field', 'Label', 'Type', 'Choices'],
  own.flatMap((item) => fieldRows(item, english)),
)}${asked === '' ? '' : `\n\n${asked}`}`;
}).join('\n\n')}
`;
}
