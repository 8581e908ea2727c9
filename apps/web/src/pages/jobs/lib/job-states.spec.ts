import { expect, test } from '@jest/globals';

import { jobStates } from './job-states.ts';

test('a link to some states shows these, and one that cannot be read shows all', () => {
  expect(jobStates('FAILED,RUNNING')).toEqual(['RUNNING', 'FAILED']);
  expect(jobStates('broken')).toEqual([]);
  expect(jobStates(undefined)).toEqual([]);
});
