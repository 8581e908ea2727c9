import { describe, expect, test } from '@jest/globals';
import { methodology } from '../../src/methodology.ts';
import { readIn } from './column-case.ts';
import { COLUMN_TABLES } from './column-tables.ts';

describe('What rules read of what is recorded', () => {
  test.each(COLUMN_TABLES)('is as the catalogue of rules says in %s', (column, cases) => {
    const read = cases.map((each) => readIn(column, each, methodology()));
    expect(read).toEqual(cases.map(([, value]) => value));
  });
});
