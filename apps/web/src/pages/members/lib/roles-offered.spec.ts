import { describe, expect, test } from '@jest/globals';

import { excluded, rolesOffered } from './roles-offered.ts';

describe('The roles that a form offers', () => {
  test('are those that the viewer may give, in the order of the matrix', () => {
    expect(rolesOffered(['VIEWER', 'ANALYST'], [])).toEqual([
      { role: 'ANALYST', fixed: false },
      { role: 'VIEWER', fixed: false },
    ]);
  });

  test('show a role that the member has and the viewer cannot take away', () => {
    expect(rolesOffered(['VIEWER'], ['SAFEGUARDING'])).toEqual([
      { role: 'VIEWER', fixed: false },
      { role: 'SAFEGUARDING', fixed: true },
    ]);
  });

  test('keep sealed cases and sourcing decisions with different people', () => {
    expect(excluded('ANALYST', ['SAFEGUARDING'])).toBe(true);
    expect(excluded('SAFEGUARDING', ['APPROVER'])).toBe(true);
    expect(excluded('VIEWER', ['SAFEGUARDING'])).toBe(false);
  });
});
