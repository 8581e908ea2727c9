import { FLRM_1_1 } from './flrm-1.1.ts';
import type { MethodTable, NumberKey } from './flrm-1.1.ts';

/** The version of the method that is in force. Results name it. */
export const METHOD = { key: 'FLRM-1.1', table: FLRM_1_1 as MethodTable } as const;

/** The numbers of a table, ready to compare. */
export function numbersOf(table: MethodTable): Readonly<Record<NumberKey, number>> {
  return Object.fromEntries(Object.entries(table).map(([key, { value }]) => [key, Number(value)])) as Record<
    NumberKey,
    number
  >;
}

/** The numbers in force. */
export const NUMBERS = numbersOf(METHOD.table);
