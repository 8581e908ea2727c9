import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../platform/tenancy/viewer.ts';
import {
  assignableRoles,
  mayChangeMember,
  mayRemoveMember,
  mayResetPassword,
  problemWithRoles,
} from './member.policy.ts';

const asker = (...roles: Role[]) => ({ userId: 'asker', organisationKind: 'buyer', roles: new Set(roles) }) as const;
const member = (...roles: Role[]) => ({ userId: 'member', roles: new Set(roles), belongsElsewhere: false });
const none: ReadonlySet<Role> = new Set();

describe('Rules beside the matrix', () => {
  test('owners and administrators are changed by owners only', () => {
    for (const role of ['owner', 'admin'] as const) {
      expect(mayChangeMember(asker('admin'), member(role, 'analyst'))).toBe(false);
      expect(mayChangeMember(asker('owner'), member(role, 'analyst'))).toBe(true);
    }
    expect(mayChangeMember(asker('admin'), member('analyst'))).toBe(true);
    expect(mayChangeMember(asker('analyst', 'approver'), member('viewer'))).toBe(false);
  });

  test('everybody may leave, and only who may change a member may send one away', () => {
    expect(mayRemoveMember(asker('viewer'), { ...member('viewer'), userId: 'asker' })).toBe(true);
    expect(mayRemoveMember(asker('viewer'), member('viewer'))).toBe(false);
  });

  test('an administrator gives the roles of the work, an owner every role but safeguarding', () => {
    expect(assignableRoles(asker('admin'))).toEqual(['analyst', 'approver', 'viewer']);
    expect(assignableRoles(asker('owner'))).toEqual(['owner', 'admin', 'analyst', 'approver', 'viewer']);
    expect(assignableRoles(asker('analyst'))).toEqual([]);
    expect(assignableRoles({ ...asker('owner'), organisationKind: 'supplier' })).toEqual([
      'owner',
      'admin',
      'respondent',
      'viewer',
    ]);
  });

  test('nobody gives a role by asking for more', () => {
    expect(problemWithRoles(asker('admin'), none, new Set(['analyst', 'owner']))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(problemWithRoles(asker('admin'), new Set(['owner']), new Set(['viewer']))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(problemWithRoles(asker('owner'), none, new Set())).toBe('ROLE_MISSING');
  });

  test('safeguarding excludes analyst and approver, and one person alone never grants it', () => {
    for (const role of ['analyst', 'approver'] as const) {
      expect(problemWithRoles(asker('owner'), new Set(['safeguarding']), new Set(['safeguarding', role]))).toBe(
        'ROLES_EXCLUDE_EACH_OTHER',
      );
    }
    expect(problemWithRoles(asker('owner'), new Set(['viewer']), new Set(['viewer', 'safeguarding']))).toBe(
      'SAFEGUARDING_NEEDS_TWO_PEOPLE',
    );
    expect(problemWithRoles(asker('owner'), new Set(['safeguarding']), new Set(['safeguarding', 'viewer']))).toBeNull();
    expect(problemWithRoles(asker('owner'), new Set(['safeguarding', 'viewer']), new Set(['viewer']))).toBeNull();
  });

  test('the password of somebody who belongs to another organisation is not for this owner to reset', () => {
    expect(mayResetPassword(asker('owner'), member('viewer'))).toBe(true);
    expect(mayResetPassword(asker('owner'), { ...member('viewer'), belongsElsewhere: true })).toBe(false);
    expect(mayResetPassword(asker('admin'), member('viewer'))).toBe(false);
  });
});
