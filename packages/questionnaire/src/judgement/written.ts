import type { FieldKey } from '@plumbline/facts';
import {
  isAmount,
  isBlank,
  isList,
  isTable,
  rowsOf,
  wordsIn,
  type Amount,
  type Answer,
  type Row,
  type Value,
} from '../answers/answer.ts';
import { columnsShown } from '../answers/branching.ts';
import type { Feed, FeedReading, Item } from '../template/template.ts';

/** Digits after the point of a written amount: more than any currency has, so that no comma or point can be misread. */
const AMOUNT_DIGITS = 4;

/** What an answer writes into the fields of a file: one text a field, as the cell of a row has it. */
export type Written = ReadonlyMap<FieldKey, string>;

/** Writes a given answer as the row of a file would say it. */
export function written(item: Item, answer: Answer): Written {
  const rows = rowsOf(answer).map((row) => visible(item, row));
  return new Map(
    (item.feeds ?? []).flatMap((feed) => {
      return Object.entries(cellsOf(item, feed, rows, isTable(answer))) as [FieldKey, string][];
    }),
  );
}

function visible(item: Item, row: Row): Row {
  const shown = columnsShown(item, row).filter((column) => column.sealed !== true && !isBlank(row, column));
  return Object.fromEntries(shown.map(({ key }) => [key, row[key] ?? '']));
}

type Cells = Readonly<Partial<Record<FieldKey, string>>>;

function cellsOf(item: Item, { field, column, read }: Feed, rows: readonly Row[], ofTable: boolean): Cells {
  const key = column ?? item.columns[0]?.key ?? '';
  const isShare = item.columns.some((each) => each.key === key && each.type === 'share');
  const values = rows.flatMap((row) => (row[key] === undefined ? [] : [row[key]]));
  const cell = (text: string | undefined): Cells => (text === undefined ? {} : { [field]: text });
  if (read !== undefined && 'rows' in read) return tableCells(field, key, read, rows);
  if (read !== undefined && 'some' in read) return cell(some(ofTable, rows, values) ? read.some : read.none);
  if (read !== undefined && 'worst' in read)
    return cell(read.worst.findLast((word) => values.some((value) => wordsIn(value).includes(word))));
  const value = ofTable ? undefined : rows[0]?.[key];
  return value === undefined ? {} : cell(read === undefined ? textOf(value, isShare) : wordOf(value, read));
}

/** Whether there are any: rows of a table, or choices of a field. */
function some(ofTable: boolean, rows: readonly Row[], values: readonly Value[]): boolean {
  return ofTable ? rows.length > 0 : values.some((value) => isList(value) && value.length > 0);
}

function wordOf(value: Value, read: FeedReading): string | undefined {
  if ('words' in read) {
    const words = wordsIn(value);
    // Of several classes nobody can say which one is meant.
    return words.length === 1 ? read.words[words[0] ?? ''] : undefined;
  }
  if ('zero' in read) return value === 0 ? read.zero : undefined;
  if ('covers' in read && isList(value)) {
    const covered = read.covers.filter((word) => value.includes(word)).length;
    return covered === read.covers.length ? read.full : covered > 0 ? read.partial : read.none;
  }
  return undefined;
}

function textOf(value: Value, isShare: boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return isShare ? `${String(value)}%` : String(value);
  if (typeof value === 'string') return value;
  return isAmount(value) ? amountText(value) : value.join('; ');
}

function amountText({ amount, currency }: Amount): string {
  return `${currency} ${amount.toFixed(AMOUNT_DIGITS)}`;
}

function tableCells(field: FieldKey, key: string, read: FeedReading & { rows: string }, rows: readonly Row[]): Cells {
  switch (read.rows) {
    case 'count':
      return { [field]: String(rows.length) };
    case 'list':
      // Lists of several fields stay aligned, row by row.
      return rows.some((row) => row[key] !== undefined)
        ? { [field]: rows.map((row) => entryText(row[key])).join('; ') }
        : {};
    case 'latest': {
      const [latest] = rows.toSorted((a, b) => (day(a, read) < day(b, read) ? 1 : -1));
      const value = latest?.[key];
      return value === undefined ? {} : { [field]: textOf(value, false) };
    }
    case 'least':
      return leastCell(field, key, rows);
    case 'dearest':
      return dearestCells(field, key, read, rows);
    default:
      return {};
  }
}

function entryText(value: Value | undefined): string {
  return value === undefined ? '' : textOf(value, false).replaceAll(/[;|；、\n\r]+/gu, ' ');
}

function day(row: Row, read: FeedReading): string {
  const by = 'by' in read ? row[read.by] : undefined;
  return typeof by === 'string' ? by : '';
}

function amountsIn(key: string, rows: readonly Row[]): (Amount & { readonly row: Row })[] {
  return rows.flatMap((row) => {
    const value = row[key];
    return isAmount(value) ? [{ ...value, row }] : [];
  });
}

/** The currency of most rows; of several, the first by its code. Currencies are never added or compared. */
function mainCurrency(amounts: readonly Amount[]): string | undefined {
  const groups = [...Map.groupBy(amounts, ({ currency }) => currency)];
  const [main] = groups.toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return main?.[0];
}

function leastCell(field: FieldKey, key: string, rows: readonly Row[]): Cells {
  const amounts = amountsIn(key, rows);
  const currency = mainCurrency(amounts);
  const [least] = amounts.filter((each) => each.currency === currency).toSorted((a, b) => a.amount - b.amount);
  return least === undefined ? {} : { [field]: amountText(least) };
}

/** What one worker paid under all heads, on the way that cost most; it is dated to the last year in which it was paid. */
function dearestCells(field: FieldKey, key: string, read: FeedReading, rows: readonly Row[]): Cells {
  const amounts = amountsIn(key, rows);
  const currency = mainCurrency(amounts);
  const by = 'by' in read ? read.by : '';
  const ways = Map.groupBy(
    amounts.filter((each) => each.currency === currency),
    ({ row }) => wordsIn(row[by]).join(),
  );
  const [dearest] = [...ways.values()]
    .map((way) => ({
      total: way.reduce((sum, { amount }) => sum + amount, 0),
      year: Math.max(...way.map(({ row }) => Number(row['year'] ?? 0))),
    }))
    .toSorted((a, b) => b.total - a.total || b.year - a.year);
  if (dearest === undefined || currency === undefined) return {};
  return {
    [field]: amountText({ amount: dearest.total, currency }),
    ...(dearest.year > 0 ? { workerCostYear: String(dearest.year) } : {}),
    workerCostStatistic: 'mean',
  };
}
