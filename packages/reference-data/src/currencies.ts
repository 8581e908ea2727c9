import table from '../data/currencies.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** A currency in force or withdrawn since 2015. */
export interface Currency {
  /** ISO 4217 alphabetic code. */
  readonly code: string;
  /** Decimal places of the minor unit, or null where the currency has none (gold, test codes). */
  readonly minorUnit: number | null;
  readonly name: string;
  /** Month of withdrawal, YYYY-MM, or null while in force. */
  readonly withdrawn: string | null;
}

/** The table of currencies as it ships. */
export const currenciesTable = checkedTable(table);

const byCode = new Map(
  currenciesTable.rows.map(([code, minorUnit, name, withdrawn]) => [
    code,
    { code, minorUnit, name, withdrawn } as Currency,
  ]),
);

/** The currency of an ISO 4217 code in upper case, or undefined when there is none or it was withdrawn before 2015. */
export function currency(code: string): Currency | undefined {
  return byCode.get(code);
}

/** Currencies in force, by their codes. */
export function currencies(): readonly Currency[] {
  return [...byCode.values()].filter(({ withdrawn }) => withdrawn === null);
}
