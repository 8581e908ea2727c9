import { describe, test } from '@jest/globals';
import { methodology } from '../src/methodology.ts';
import { checkSupplier, SUPPLIERS } from './suppliers.ts';

describe('suppliers worked by hand', () => {
  test.each(SUPPLIERS.map((golden) => [golden.id, golden.words, golden] as const))('%s: %s', (_id, _words, golden) => {
    checkSupplier(golden, methodology());
  });
});
