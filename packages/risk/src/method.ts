import type { MethodTable, NumberKey } from '@plumbline/facts';
import { decimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** The numbers of one version of the method, as exact decimals. Every score is computed with them. */
export type MethodNumbers = Readonly<Record<NumberKey, Decimal>>;

export function exactNumbers(table: MethodTable): MethodNumbers {
  return Object.fromEntries(Object.entries(table).map(([key, { value }]) => [key, decimal(value)])) as Record<
    NumberKey,
    Decimal
  >;
}
