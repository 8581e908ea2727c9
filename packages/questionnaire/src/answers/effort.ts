import type { ColumnType, Item } from '../template/template.ts';

/** Seconds that a field takes somebody who knows the answer, by its type: our estimate, until respondents were timed. */
const SECONDS: Readonly<Record<ColumnType, number>> = {
  boolean: 12,
  choice: 20,
  choices: 25,
  number: 25,
  share: 30,
  date: 20,
  text: 40,
  money: 35,
  country: 12,
  countries: 25,
};

/** Fields that a respondent with one site and one row in each table sees at most. */
export function fieldsIn(items: readonly Item[]): number {
  return items.reduce((sum, { columns }) => sum + columns.length, 0);
}

/** Minutes that the items take such a respondent, rounded up. */
export function minutesFor(items: readonly Item[]): number {
  const seconds = items.flatMap(({ columns }) => columns).reduce((sum, { type }) => sum + SECONDS[type], 0);
  return Math.ceil(seconds / 60);
}
