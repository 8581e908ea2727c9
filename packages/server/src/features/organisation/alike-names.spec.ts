import { describe, expect, test } from '@jest/globals';
import { areAlike } from './alike-names.ts';

describe('Names of organisations', () => {
  test.each([
    ['Northfield Retail', 'NORTHFIELD RETAIL'],
    ['Northfield Retail', 'Nörthfield Retáil'],
    ['Northfield Retail', 'North field-Retail, Inc.'],
    ['Northfield Retail', 'Northfield Retail Ltd.'],
    ['Northfield Retail', 'Nоrthfiеld Rеtаil'],
    ['Northfield Retail', 'Northfie1d Retai|'],
    ['Northfield Retail', 'North\u200bfield\u00ad Retail\u202e'],
    ['Northfield Retail', 'ＮＯＲＴＨＦＩＥＬＤ　ＲＥＴＡＩＬ'],
    ['Kestrel', 'Kestrel GmbH'],
    ['Kestrel', 'PT Kestrel'],
    ['Modern Mills', 'Modem Mills'],
    ['IBM', 'lBM'],
    ['Peter Ross', 'Реtеr Rоss'],
    ['北京纺织厂', '北京纺织厂有限公司'],
    ['Ocean 0ne', 'Ocean One'],
  ])('%s and %s are alike', (one, other) => {
    expect([areAlike(one, other), areAlike(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['Northfield Retail', 'Northfield Logistics'],
    ['Northfield Retail', 'Southfield Retail'],
    ['Kestrel', 'Merlin'],
    ['Kestrel Ltd', 'Merlin Ltd'],
    ['北京纺织厂', '北京防治场'],
    ['', ''],
    ['💩', '🦆'],
  ])('%s and %s are not', (one, other) => {
    expect(areAlike(one, other)).toBe(false);
  });
});
