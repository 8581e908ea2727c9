import { describe, expect, test } from '@jest/globals';

import { errorsByField } from './field-errors.ts';

describe('what the service refuses', () => {
  test('is shown together for one field, and what belongs to none apart', () => {
    expect(
      errorsByField([
        { field: 'reason', code: 'TEXT_TOO_LONG', message: 'Shorten it.' },
        { field: 'reason', code: 'PERSONAL_INFORMATION', message: 'No addresses.' },
        { field: null, code: 'CONFLICT', message: 'Somebody was faster.' },
      ]),
    ).toEqual({ reason: 'Shorten it. No addresses.', '': 'Somebody was faster.' });
  });
});
