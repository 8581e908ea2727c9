import { z } from 'zod';
import { FACTS, type Fact, type FactKey } from './facts.ts';
import { NUMBERS } from './method/current.ts';
import { FIELDS, type Field } from './fields.ts';
import { FACT_VALUES } from './fact-values.ts';

/** What a value counts or measures, by type. */
const UNITS: Readonly<Record<string, string>> = {
  share: 'part, 0 to 1',
  decimal: 'decimal',
  count: 'whole number',
  'survey-count': 'whole number of workers, told rounded to five',
  days: 'days',
  money: 'minor units of the currency',
  amount: 'major units of the currency beside it',
  coordinates: 'decimal degrees',
  latitude: 'decimal degrees',
  longitude: 'decimal degrees',
  date: 'day, ISO 8601',
  year: 'year',
  country: 'ISO 3166-1 alpha-2',
  'country-list': 'ISO 3166-1 alpha-2',
  currency: 'ISO 4217',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const keys = (list: readonly string[]): string => list.map((key) => `\`${key}\``).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The allowed words of a fact, from its schema; empty for facts with open values. */
function choicesOf({ key }: Fact): string {
  const shape = FACT_VALUES[key as FactKey];
  return shape instanceof z.ZodEnum ? keys(shape.options) : '';
}

function fieldRow(field: Field): readonly string[] {
  const fed = FACTS.filter((fact: Fact) => fact.fields.some((key) => key === field.key));
  const type = field.list ? `${field.type}, several` : field.type;
  return [
    `\`${field.key}\``,
    field.title,
    field.subject,
    type,
    UNITS[field.type] ?? '',
    keys(field.choices ?? []),
    field.description,
    keys(fed.map(({ key }) => key)) || 'none',
  ];
}

function factRow(fact: Fact): readonly string[] {
  return [
    `\`${fact.key}\``,
    fact.title,
    fact.subject,
    fact.type,
    UNITS[fact.type] ?? '',
    choicesOf(fact),
    keys(fact.fields) || (fact.sealed === true ? 'sealed' : 'none'),
    fact.freshFor === null ? 'does not age' : String(NUMBERS[fact.freshFor]),
  ];
}

/**
 * The reference page of the vocabulary in Markdown, as docs/reference/facts.md publishes it: every field of a supplier file and every fact, with type, unit,
 * allowed values, which field feeds which fact, and how long a value counts as fresh. Deterministic.
 */
export function factsPage(): string {
  return `# Fields and facts

A supplier file has columns; intake understands a column as one **field**. Fields feed **facts**, and rules and scores read facts only. The keys of fields are the
words of \`--map field=HEADER\`, of \`--set field=VALUE\` and of gaps. The same vocabulary as JSON Schema: [facts.schema.json](facts.schema.json).

## Fields

${table(['Field', 'Title', 'Of', 'Type', 'Unit', 'Allowed values', 'Meaning', 'Feeds'], FIELDS.map(fieldRow))}

A field with several values takes them in one cell, divided by \`;\`, \`|\` or a line break.

## Facts

A fact that is known has a value of the type below; one that the file has a column for and leaves blank is \`notRecorded\`, one whose answer was refused is \`declined\`, and one that
nobody asked for is absent. A fact that is "sealed" rests on workers, a complaint or an informant: no file, form or answer gives it, and only the safeguarding role learns of it. "Fresh" is the number of months after which a known value counts as old.

${table(['Fact', 'Title', 'Of', 'Type', 'Unit', 'Allowed values', 'Fed by', 'Fresh, months'], FACTS.map(factRow))}
`;
}
