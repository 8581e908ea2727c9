import { expect, test } from '@jest/globals';
import { canHold } from './can-hold.ts';
import { COLUMNS } from './columns.ts';
import { RULES } from './rules.ts';

const can = (id: string, ...absent: readonly string[]): boolean => canHold(RULES, id, new Set(absent));

test('a rule about a list cannot hold while the list is not loaded, and can once it is', () => {
  expect([can('SANC-UFLPA-ENTITY', 'list.uflpa'), can('SANC-UFLPA-ENTITY', 'list.wro')]).toEqual([false, true]);
  expect([can('INH-RATIFICATION', 'country-ratifications'), can('INH-RATIFICATION')]).toEqual([false, true]);
});

test('a rule that needs an edition for one clause only can hold by another', () => {
  expect(can('WAGE-BELOW-MIN', 'minimum-wages')).toBe(true);
  expect(can('RECRUIT-COST-IMPLAUSIBLE', 'corridor-benchmarks')).toBe(true);
  expect(can('MOVE-EXIT-PERMIT', 'destination-index')).toBe(false);
});

test('every rule can hold while everything is loaded, and an unknown rule never', () => {
  expect(RULES.filter(({ id }) => !can(id)).map(({ id }) => id)).toEqual([]);
  const editions = Object.values(COLUMNS).flatMap(({ edition }) => edition ?? []);
  expect(RULES.filter(({ id }) => !can(id, ...editions)).length).toBeGreaterThan(5);
  expect(can('NO-SUCH-RULE')).toBe(false);
});
