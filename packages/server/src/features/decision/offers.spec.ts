import { describe, expect, test } from '@jest/globals';
import { bars } from '../risk/barring-flags.ts';
import { offersOf, type WhatIsOpen } from './offers.ts';

const nothing: WhatIsOpen = { findings: 0, barredBy: [], alerts: 0, held: false, standsByTwo: false };
const barred = { ...nothing, barredBy: ['SANC-UFLPA-ENTITY'] };

/** A kind with what it asks for: 2 a second person, c conditions with their days, d the do-no-harm questions, o an owner, r a reason from the list, l lots. */
const table = (open: WhatIsOpen): string[] =>
  offersOf(open).map(({ kind, shut, approval, checklist, conditions, owner, reasons, lots }) => {
    if (shut !== null) return `${kind}: ${shut}`;
    const asks = { 2: approval, c: conditions, d: checklist, o: owner, r: reasons.length > 0, l: lots };
    return `${kind}: ${Object.entries(asks)
      .flatMap(([letter, asked]) => (asked ? letter : []))
      .join('')}`;
  });

describe('what may be decided follows from what is open', () => {
  test.each<[string, Partial<WhatIsOpen>, string[]]>([
    ['nothing', {}, ['continue: ', 'continue-with-conditions: c', 'engage: ', 'suspend: 2cdo', 'responsible-exit: 2d']],
    [
      'a finding about people, Critical or not',
      { findings: 1 },
      ['continue: findings', 'continue-with-conditions: 2c', 'engage: ', 'suspend: 2cdo', 'responsible-exit: 2d'],
    ],
    [
      'a match, an order, or state-imposed labour',
      { barredBy: ['INH-STATE-IMPOSED'] },
      [
        'hold: l',
        'continue: barred',
        'continue-with-conditions: 2cr',
        'engage: ',
        'suspend: 2cdor',
        'responsible-exit: 2dr',
      ],
    ],
    [
      'a match and a finding about people',
      { barredBy: ['SANC-LIST-MATCH'], findings: 2 },
      [
        'hold: l',
        'continue: barred',
        'continue-with-conditions: 2cr',
        'engage: ',
        'suspend: 2cdor',
        'responsible-exit: 2dr',
      ],
    ],
    [
      'a name that waits for a person: an alert is no match',
      { alerts: 1 },
      ['hold: l', 'continue: ', 'continue-with-conditions: c', 'engage: ', 'suspend: 2cdo', 'responsible-exit: 2d'],
    ],
    [
      'an alert on which shipments are held',
      { alerts: 1, held: true },
      ['hold: l', 'continue: held', 'continue-with-conditions: c', 'engage: ', 'suspend: 2cdo', 'responsible-exit: 2d'],
    ],
  ])('with %s open', (_, open, offered) => {
    expect(table({ ...nothing, ...open })).toEqual(offered);
  });

  test('where two people stand for the decision in force, everything but a hold takes two', () => {
    for (const { kind, approval } of offersOf({ ...barred, standsByTwo: true }))
      expect([kind, approval]).toEqual([kind, kind !== 'hold']);
  });

  test('a hold comes first and takes nobody else', () => {
    const [first] = offersOf({ ...barred, findings: 3, standsByTwo: true });
    expect(first).toMatchObject({ kind: 'hold', shut: null, approval: false });
  });
});

describe('going on as before is barred by', () => {
  test.each([
    ['SANC-UFLPA-ENTITY', 'SANCTION', 'C', 'documented', true],
    ['SANC-LIST-MATCH', 'SANCTION', 'H', 'documented', true],
    ['SANC-WRO-FINDING', 'SANCTION', 'C', 'documented', true],
    ['SANC-WRO-FINDING', 'SANCTION', 'H', 'documented', true],
    // Nobody knows the status of the order.
    ['SANC-WRO-FINDING', 'SANCTION', 'H', 'alleged', false],
    ['SANC-XUAR-NEXUS', 'SANCTION', 'C', 'alleged', true],
    ['SANC-XUAR-NEXUS', 'SANCTION', 'H', 'documented', false],
    ['SANC-DPRK', 'SANCTION', 'C', 'alleged', true],
    ['INH-STATE-IMPOSED', 'SANCTION', 'C', 'alleged', true],
    ['INH-STATE-IMPOSED', 'SANCTION', 'C', 'corroborated', true],
    // A risk that an authority names is no ban.
    ['SANC-EU-FLR', 'SANCTION', 'H', 'documented', false],
    ['SANC-EU-FLR', 'SANCTION', 'C', 'documented', true],
    ['DOC-RETENTION', 'FINDING', 'C', 'corroborated', false],
    ['INH-COUNTRY', 'INHERENT', 'H', 'documented', false],
  ] as const)('%s of class %s at %s, %s: %s', (ruleId, kind, severity, assurance, barring) => {
    expect(bars({ ruleId, class: kind, severity, assurance })).toBe(barring);
  });
});
