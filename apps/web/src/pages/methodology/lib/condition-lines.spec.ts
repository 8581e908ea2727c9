import { expect, test } from '@jest/globals';

import { conditionLines } from './condition-lines.ts';

test('what has to hold is shown as a list in a list, without the marks of plain text', () => {
  expect(conditionLines(['- all of:', '  - held by the employer', '  - not returned on request'])).toEqual([
    { place: 0, depth: 0, text: 'all of:' },
    { place: 1, depth: 1, text: 'held by the employer' },
    { place: 2, depth: 1, text: 'not returned on request' },
  ]);
});
