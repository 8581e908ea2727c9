import { describe, expect, test } from '@jest/globals';

import { flagGroups } from './flag-groups.ts';

const flag = (ruleId: string, severity: string | null, subject: string) => ({ ruleId, severity, subject });

describe('flags that hold at several sites', () => {
  test('are one indicator with its sites, as grave as the gravest, in the order in which they came', () => {
    const groups = flagGroups([
      flag('FEES', 'H', 'Al Wakra'),
      flag('DOC', 'C', 'Lusail'),
      flag('FEES', 'C', 'Lusail'),
      flag('FEES', 'H', 'Lusail'),
    ]);
    expect(
      groups.map(({ ruleId, leading, flags, subjects }) => [ruleId, leading.severity, flags.length, subjects]),
    ).toEqual([
      ['FEES', 'C', 3, ['Al Wakra', 'Lusail']],
      ['DOC', 'C', 1, ['Lusail']],
    ]);
  });

  test('stay one where nobody could say how grave they are', () => {
    expect(flagGroups([flag('LIST', null, 'Mill'), flag('LIST', null, 'Farm')])).toHaveLength(1);
    expect(flagGroups([])).toEqual([]);
  });
});
