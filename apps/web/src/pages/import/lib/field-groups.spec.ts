import { describe, expect, test } from '@jest/globals';

import { fieldGroups, matchesField } from './field-groups.ts';

const workers = {
  key: 'workersTotal',
  name: 'Workers',
  description: 'People who work at the site',
  group: 'site',
  repeatable: false,
};
const name = {
  key: 'supplierName',
  name: 'Supplier name',
  description: 'As the register has it',
  group: 'supplier',
  repeatable: false,
};

describe('finding a field', () => {
  test('works by its name, by what it means and by its key', () => {
    expect(matchesField(workers, 'work')).toBe(true);
    expect(matchesField(workers, 'people site')).toBe(true);
    expect(matchesField(workers, 'workersTotal')).toBe(true);
    expect(matchesField(workers, 'people register')).toBe(false);
    expect(matchesField(workers, '')).toBe(true);
  });

  test('shows fields with what they belong to', () => {
    const groups = fieldGroups([name, workers], (group) => group.toUpperCase());
    expect(groups.map((group) => [group.name, group.fields.length])).toEqual([
      ['SUPPLIER', 1],
      ['SITE', 1],
    ]);
  });
});
