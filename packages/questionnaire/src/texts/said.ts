import {
  answerAt,
  answersTo,
  isAmount,
  isList,
  isTable,
  rowsOf,
  SITES,
  type Answer,
  type Answers,
  type Place,
  type Value,
} from '../answers/answer.ts';
import { columnsShown } from '../answers/branching.ts';
import type { Column, Item } from '../template/template.ts';
import { labelCode, type QuestionTexts } from './texts.ts';

/** What one field says, in words. */
export interface Said {
  readonly label: string;
  readonly text: string;
}

/** How answers are written out. */
export interface Wording {
  readonly texts: QuestionTexts;
  /** @param day ISO 8601 */
  readonly date: (day: string) => string;
  readonly number: (value: number) => string;
}

/** The value of a field in words. */
function valueText(column: Column, value: Value, { texts, date, number }: Wording): string {
  const word = (each: string): string => texts.say(`choice.${column.choices ?? ''}.${each}`);
  const country = (code: string): string =>
    new Intl.DisplayNames([texts.language], { type: 'region' }).of(code) ?? code;
  if (typeof value === 'boolean') return texts.say(value ? 'word.yes' : 'word.no');
  if (typeof value === 'number') {
    if (column.unit === 'year') return String(value);
    return column.unit === undefined ? `${number(value)}%` : `${number(value)} ${texts.say(`unit.${column.unit}`)}`;
  }
  if (isAmount(value)) return `${value.currency} ${number(value.amount)}`;
  if (isList(value)) {
    const all = value.map(column.type === 'countries' ? country : word);
    return all.length === 0 ? texts.say('word.none') : new Intl.ListFormat(texts.language).format(all);
  }
  if (column.type === 'country') return country(value);
  if (column.type === 'date') return date(value);
  return column.type === 'choice' ? word(value) : value;
}

/** An answer in words: rows of fields; a way not to answer is one row with one text and no label. @param columns the fields to write out */
export function saidIn(
  item: Item,
  answer: Answer,
  wording: Wording,
  columns: (column: Column) => boolean = () => true,
): readonly (readonly Said[])[] {
  const { texts } = wording;
  if (!item.columns.some(columns)) return [];
  if (answer.state !== 'given') {
    const because = answer.state === 'notApplicable' ? ` ${answer.because}` : '';
    return [[{ label: '', text: `${texts.say(`state.${answer.state}`)}${because}` }]];
  }
  const rows = rowsOf(answer);
  if (rows.length === 0 && isTable(answer)) return [[{ label: '', text: texts.say('word.none') }]];
  return rows.map((row) =>
    columnsShown(item, row)
      .filter(columns)
      .flatMap((column) => {
        const value = row[column.key];
        const label = item.columns.length === 1 ? '' : texts.say(labelCode(item, column.key));
        return value === undefined ? [] : [{ label, text: valueText(column, value, wording) }];
      }),
  );
}

/** The name that the respondent gave a site; a word for one that has no name yet. */
export function siteName(answers: Answers, site: string, texts: QuestionTexts): string {
  const row = rowsOf(answerAt(answers, SITES, null)).find(({ id }) => id === site);
  return typeof row?.['name'] === 'string' ? row['name'] : texts.say('word.site');
}

/** All that is said of an item, by place. */
export function placesSaid(
  item: Item,
  answers: Answers,
  wording: Wording,
  columns?: (column: Column) => boolean,
): readonly { readonly place: Place; readonly rows: readonly (readonly Said[])[] }[] {
  return answersTo(answers, item.key)
    .map(([place, answer]) => ({ place, rows: saidIn(item, answer, wording, columns) }))
    .filter(({ rows }) => rows.some((row) => row.length > 0));
}
