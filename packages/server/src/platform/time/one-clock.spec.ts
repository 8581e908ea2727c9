import { describe, expect, test } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import { fileURLToPath } from 'node:url';
import { oneClockRules } from '../../../../../scripts/one-clock.mjs';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));

function faultsOf(rule: 'no-time-in-sql' | 'no-own-clock', code: string): number {
  const plugins = { plumbline: { rules: oneClockRules } };
  return new Linter().verify(code, [{ plugins, rules: { [`plumbline/${rule}`]: 'error' } }]).length;
}

describe('One clock', () => {
  test.each([
    'tx.query(`UPDATE t SET at = now() WHERE id = $1`)',
    'tx.query("SELECT * FROM t WHERE at < NOW ( )")',
    'tx.query(`${columns}, clock_timestamp() FROM t`)',
    'tx.query(`SELECT transaction_timestamp()`)',
    'tx.query(`SELECT statement_timestamp()`)',
    'tx.query(`SELECT current_date - day`)',
    'tx.query(`SELECT CURRENT_TIMESTAMP`)',
    'tx.query(`SELECT localtimestamp, localtime`)',
    "tx.query(`SELECT 'today'::date`)",
  ])('is refused a statement that asks PostgreSQL for the time: %s', (code) => {
    expect(faultsOf('no-time-in-sql', code)).toBe(1);
  });

  test('lets a statement have the time as a parameter, and lets sentences speak of it', () => {
    expect(faultsOf('no-time-in-sql', 'tx.query(`UPDATE t SET at = $2`, [id, tx.now])')).toBe(0);
    expect(faultsOf('no-time-in-sql', 'say("What is known now (and what is not)")')).toBe(0);
  });

  test.each(['new Date()', 'Date.now()', 'until(Date.now)', 'DateTime.now()'])(
    'is not asked of the process: %s',
    (code) => {
      expect(faultsOf('no-own-clock', code)).toBe(1);
    },
  );

  test('lets an instant be made of another', () => {
    expect(faultsOf('no-own-clock', 'new Date(tx.now.getTime() + 1000)')).toBe(0);
  });

  test('is held in the back end, but for migrations, tests and rate limits', async () => {
    const eslint = new ESLint({ cwd: root });
    const held = async (file: string): Promise<unknown[]> => {
      const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number]> };
      return [rules['plumbline/no-time-in-sql']?.[0] ?? 0, rules['plumbline/no-own-clock']?.[0] ?? 0];
    };
    const src = 'packages/server/src';
    expect(await held(`${src}/features/import/commands/create-import.ts`)).toEqual([2, 2]);
    expect(await held(`${src}/platform/db/transaction.ts`)).toEqual([2, 2]);
    expect(await held(`${src}/features/import/importing.int.spec.ts`)).toEqual([2, 0]);
    expect(await held(`${src}/platform/auth/attempts.ts`)).toEqual([2, 0]);
    expect(await held(`${src}/migrations/1764000000000-tenancy.ts`)).toEqual([0, 2]);
    expect(await held('apps/worker/src/main.ts')).toEqual([2, 0]);
  });
});
