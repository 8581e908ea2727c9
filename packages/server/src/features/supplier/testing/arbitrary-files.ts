import fc from 'fast-check';
import type { WrittenFile } from './a-record.ts';

const header = [
  'Supplier ID',
  'Supplier',
  'Country',
  'Address',
  'Products',
  'Workers',
  'Migrant workers %',
  'Passports held by',
  'Passport access',
  'Raw materials',
  'Raw material origin',
  'Spend',
];
const few = (...texts: string[]) => fc.constantFrom(...texts);
const rowOfSupplier = fc.tuple(
  few('1'),
  few('Acme Mills'),
  few('India', 'Nepal', 'Korea', ''),
  few('Plot 1', 'Plot 2', ''),
  few('cotton shirts', 'bricks', ''),
  few('10', '1,000', 'x', '', 'declined'),
  few('0.5', '0.1', '', 'declined'),
  few('worker', 'employer', '', 'declined'),
  few('any hour', 'none', '', 'declined'),
  few('cotton', 'cotton; leather', ''),
  few('China', 'India', ''),
  few('USD 100', ''),
);
/** Files of one supplier with blanks, refusals and unreadable values, from each kind of source. */
export const files = fc.record({
  header: fc.constant(header),
  rows: fc.array(rowOfSupplier, { minLength: 1, maxLength: 3 }),
  source: fc.constantFrom('buyer', 'supplier', 'audit'),
  asOf: fc.constantFrom('2024-06-30', '2025-06-30', '2026-01-01'),
}) satisfies fc.Arbitrary<WrittenFile>;
