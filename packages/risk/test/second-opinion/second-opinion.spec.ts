import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../facts/test/thorough.ts';
import { aRandomSupplier, AS_OF } from './a-random-supplier.ts';
import { REFERENCE } from './corners.ts';
import { differences } from './differences.ts';

test('Another reader of the methodology gets the same numbers, labels and order of attention', () => {
  fc.assert(
    fc.property(aRandomSupplier, (supplier) => {
      expect(differences(supplier, REFERENCE, AS_OF)).toEqual([]);
    }),
    runs(1_000, 100_000),
  );
});
