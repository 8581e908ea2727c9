import { expect, test } from '@jest/globals';
import { userError } from './user-error.ts';

test('A person is told in words what to put right: no code without a text compiles', () => {
  expect(userError('CONFLICT').errors).toEqual([{ field: null, code: 'CONFLICT', parameters: {} }]);
  // @ts-expect-error no locale file has a text for it
  expect(userError('NOBODY_WROTE_A_TEXT').message).toBe('NOBODY_WROTE_A_TEXT');
});
