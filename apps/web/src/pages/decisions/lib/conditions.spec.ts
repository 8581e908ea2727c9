import { expect, test } from '@jest/globals';

import { chosenConditions, offeredConditions } from './conditions.ts';

const flags = [
  { class: 'INHERENT', clears: 'Not clearable.' },
  { class: 'CONTROL', clears: 'Labour agents are named at every tier.' },
  { class: 'FINDING', clears: 'Passports are given back.' },
  { class: 'FINDING', clears: 'Passports are given back.' },
];

test('What would clear a finding about people is a condition unless I say otherwise; the rest is offered', () => {
  const offered = offeredConditions(flags);
  expect(offered.map(({ text }) => text)).toEqual([
    'Passports are given back.',
    'Labour agents are named at every tier.',
  ]);
  expect(chosenConditions(offered, null)).toEqual(['Passports are given back.']);
  expect(chosenConditions(offered, [])).toEqual([]);
  // A flag that was cleared meanwhile is no condition any more.
  expect(chosenConditions([], ['Passports are given back.'])).toEqual([]);
});
