import { expect, test } from '@jest/globals';

import { choose, NO_CHOICES, undone } from './return-choices.ts';

const unclear = { reason: 'unclear', note: '', evidence: null };
const paper = { reason: 'evidence', note: '', evidence: 'policy' };

test('A choice can be changed, taken out, and undone step by step', () => {
  const one = choose(NO_CHOICES, 'q03', unclear);
  const two = choose(one, 'q11', paper);
  const changed = choose(two, 'q03', { ...unclear, note: 'Which machines?' });
  expect([...changed.chosen]).toEqual([
    ['q11', paper],
    ['q03', { ...unclear, note: 'Which machines?' }],
  ]);
  const out = choose(changed, 'q11', null);
  expect([...out.chosen.keys()]).toEqual(['q03']);
  expect(undone(out).chosen).toEqual(changed.chosen);
  expect(undone(undone(undone(undone(out)))).chosen).toEqual(NO_CHOICES.chosen);
  expect(undone(NO_CHOICES)).toBe(NO_CHOICES);
});
