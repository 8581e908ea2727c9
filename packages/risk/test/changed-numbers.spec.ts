import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { METHOD, type MethodTable, type NumberKey, type NumberUnit } from '@plumbline/facts';
import { difference } from '../goldens/difference.ts';
import { methodologyOf } from '../src/methodology.ts';

/** Numbers whose change no result can show, each with the reason. */
const NO_DIFFERENCE: Readonly<Record<string, string>> = {
  'tieEnough -': 'weights of the factors are twentieths, so that nothing lies between .74 and .75',
  'controlsVerified -': 'answers are verified to 0, .30, .50 or 1, so that nothing lies between .99 and 1',
};

/** Numbers that only other packages use, with the test there that covers them. */
const ELSEWHERE: Readonly<Partial<Record<NumberKey, string>>> = {
  sectorOfCode: 'packages/intake/test/sector/confidence.spec.ts',
  sectorOfText: 'packages/intake/test/sector/confidence.spec.ts',
  sectorOfHint: 'packages/intake/test/sector/confidence.spec.ts',
  unansweredDeclinedFrom: 'packages/server/src/features/request/missed-requests.int.spec.ts',
  contradictionPoints: 'packages/intake/test/records/tolerated-differences.spec.ts',
  contradictionWorkers: 'packages/intake/test/records/tolerated-differences.spec.ts',
  tierThree: 'packages/reference-data/test/country-parts.spec.ts',
  tierWatchList: 'packages/reference-data/test/country-parts.spec.ts',
  tierOneBefore: 'packages/reference-data/test/country-parts.spec.ts',
  governanceShare: 'packages/reference-data/test/country-parts.spec.ts',
  governanceReach: 'packages/reference-data/test/country-parts.spec.ts',
  climateLeast: 'packages/reference-data/test/country-parts.spec.ts',
  climateMost: 'packages/reference-data/test/country-parts.spec.ts',
  sealedPeopleLeast: 'packages/facts/test/protection.spec.ts',
  repaymentDays: 'packages/risk/src/text.spec.ts',
  overrideMonths: 'packages/server/src/features/override/override-rules.spec.ts',
  freshCostMonths: 'packages/facts/test/facts.spec.ts',
};

/** The least change of a number that a person could make by mistake: a hundredth, or 1 for whole numbers. */
function step({ unit }: { readonly unit: NumberUnit }, key: NumberKey): number {
  const whole: readonly NumberUnit[] = [
    'days',
    'periods',
    'weeks',
    'indicators',
    'tiers',
    'workers',
    'years',
    'signs',
    'percentage points',
    'steps',
  ];
  const months = unit === 'months' && key.endsWith('Months');
  return whole.includes(unit) || months ? 1 : 0.01;
}

function changed(key: NumberKey, sign: 1 | -1): MethodTable {
  const row = METHOD.table[key];
  const value = Number((Number(row.value) + sign * step(row, key)).toFixed(4));
  return { ...METHOD.table, [key]: { ...row, value: String(value) } };
}

const keys = (Object.keys(METHOD.table) as NumberKey[]).filter((key) => ELSEWHERE[key] === undefined);
const changes = keys.flatMap((key) =>
  ([1, -1] as const).map((sign) => ({ key, sign, id: `${key} ${sign > 0 ? '+' : '-'}` })),
);

describe('every number of the method matters', () => {
  test('numbers that only other packages read have a test there', () => {
    const missing = Object.values(ELSEWHERE).filter((file) => !existsSync(join(import.meta.dirname, '../../..', file)));
    expect(missing).toEqual([]);
  });

  test('what was worked by hand holds for the numbers as they are', () => {
    expect(difference(methodologyOf('as it is', METHOD.table))).toBeNull();
  });

  test.each(changes.map((change) => [change.id, change] as const))('%s a little is found', (id, { key, sign }) => {
    const found = difference(methodologyOf(id, changed(key, sign)));
    if (NO_DIFFERENCE[id] === undefined) expect(found).not.toBeNull();
    else expect(found).toBeNull();
  });
});
