import { describe, expect, test } from '@jest/globals';
import { isTransient } from './transient-failure.ts';

const coded = (code: string): Error => Object.assign(new Error('words that say nothing'), { code });

describe('a failure of the surroundings', () => {
  test.each(['57P01', '08006', '53100', '40001', '40P01', 'ECONNREFUSED', 'ENOSPC', 'EDQUOT', 'EMFILE'])(
    '%s does not count as an attempt',
    (code) => {
      expect(isTransient(coded(code))).toBe(true);
      expect(isTransient(new Error('The chunk could not be written', { cause: coded(code) }))).toBe(true);
    },
  );

  test('is a connection that was cut while a statement ran', () => {
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  test.each(['23505', '22P02', '42P01', 'ENOENT'])('%s is not one: the work itself failed', (code) => {
    expect(isTransient(coded(code))).toBe(false);
  });
});
