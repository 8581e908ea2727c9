import { describe, test } from '@jest/globals';
import { methodology } from '../src/methodology.ts';
import edges from './edges.json' with { type: 'json' };
import goldens from './supplier.json' with { type: 'json' };
import { checkSupplier } from './suppliers.ts';
import type { SupplierGolden } from './suppliers.ts';

const suppliers = [...goldens, ...edges] as unknown as SupplierGolden[];

describe('suppliers worked by hand', () => {
  test.each(suppliers.map((golden) => [golden.id, golden.words, golden] as const))('%s: %s', (_id, _words, golden) => {
    checkSupplier(golden, methodology());
  });
});
