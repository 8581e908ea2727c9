import { currency } from '@plumbline/reference-data/currencies';
import { readAmount, type Amount, type WrittenAmount } from './remedy-rules.ts';

/** Reads an amount with the decimal places of its currency; null where either is unknown. */
export function amountOf(written: WrittenAmount): Amount | null {
  return readAmount(written, currency(written.currency)?.minorUnit ?? null);
}
