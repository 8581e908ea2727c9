import { FLRM_1_0 } from './flrm-1.0.ts';
import type { MethodTable, NumberKey } from './flrm-1.0.ts';

/** The version of the method that is in force. Results name it. */
export const METHOD = { key: 'FLRM-1.0', table: FLRM_1_0 as MethodTable } as const;

/** The numbers of a table, ready to compare. */
export function numbersOf(table: MethodTable): Readonly<Record<NumberKey, number>> {
  return Object.fromEntries(Object.entries(table).map(([key, { value }]) => [key, Number(value)])) as Record<
    NumberKey,
    number
  >;
}

/** The numbers in force. */
export const NUMBERS = numbersOf(METHOD.table);
