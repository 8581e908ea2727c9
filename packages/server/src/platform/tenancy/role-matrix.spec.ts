import { describe, expect, test } from '@jest/globals';
import { NotAllowed } from '../errors/refused.ts';
import { assertMay, may } from './may.ts';
import { VERBS, verbsOf, type Verb } from './role-matrix.ts';
import { roleList, rolesIn } from './role-list.ts';
import { ROLES, type Role } from './viewer.ts';

// Columns: O owner, A administrator, N analyst, P approver, V viewer, S safeguarding, R respondent, U auditor.
const TABLE: Readonly<Record<Verb, string>> = {
  'supplier.read': 'OANPVS',
  'import.read': 'OANPVS',
  'decision.read': 'OANPVS',
  'methodology.read': 'OANPVS',
  'job.read-own': 'OANPVS',
  'member.read': 'OANPVSRU',
  'profile.write': 'OANPVSRU',
  'import.write': 'AN',
  'review.answer': 'AN',
  'view.share': 'OAN',
  export: 'OANP',
  'evidence.read': 'OANP',
  'evidence.write': 'N',
  'evidence.keep': 'AP',
  'evidence.redact': 'N',
  'evidence.review': 'P',
  'fact.record': 'N',
  'request.ask': 'N',
  'request.read': 'OANP',
  'promise.accept': 'P',
  'answers.give': 'OAR',
  'answers.share': 'OAR',
  'recruitment.write': 'N',
  'remedy.record': 'N',
  'decision.record': 'NP',
  'decision.hold': 'NP',
  'decision.propose': 'NP',
  'decision.approve': 'P',
  'flag.work': 'N',
  'flag.approve': 'P',
  'override.propose': 'N',
  'override.approve': 'P',
  'override.end': 'NP',
  'engagement.read': 'OANPVS',
  'engagement.propose': 'N',
  'engagement.approve': 'P',
  'engagement.end': 'OANP',
  'engaged.read': 'OAU',
  'engaged.work': 'U',
  'pack.read': 'OANP',
  'pack.build': 'NP',
  'pack.release': 'P',
  'member.write': 'OA',
  'member.write-owners': 'O',
  'member.read-email': 'OA',
  'member.reset-password': 'O',
  'member.read-sign-ins': 'O',
  'member.vouch': 'O',
  'domain.prove': 'O',
  'settings.write': 'OA',
  'job.read-all': 'OA',
  'audit.read': 'OAS',
  'access.read': 'O',
  'safeguarding.propose': 'O',
  'safeguarding.confirm': 'OA',
  'organisation.delete': 'O',
};
const LETTERS: readonly (readonly [string, Role])[] = [
  ['O', 'owner'],
  ['A', 'admin'],
  ['N', 'analyst'],
  ['P', 'approver'],
  ['V', 'viewer'],
  ['S', 'safeguarding'],
  ['R', 'respondent'],
  ['U', 'auditor'],
];

const KINDS = ['buyer', 'supplier', 'auditor'] as const;

describe('Who may do what', () => {
  const cells = VERBS.flatMap((verb) =>
    LETTERS.map(([letter, role]) => ({ verb, role, allowed: TABLE[verb].includes(letter) })),
  );

  test.each(cells)('$role and $verb: $allowed', ({ verb, role, allowed }) => {
    const organisationKind = KINDS.find((kind) => verbsOf(kind).includes(verb)) ?? 'buyer';
    expect(may({ organisationKind, roles: new Set([role]) }, verb)).toBe(allowed);
  });

  test('the rights of several roles are their union', () => {
    const viewer = { organisationKind: 'buyer', roles: new Set<Role>(['viewer', 'approver']) } as const;
    expect(may(viewer, 'decision.approve')).toBe(true);
    expect(may(viewer, 'import.write')).toBe(false);
  });

  test('a person without a role may do nothing', () => {
    expect(VERBS.filter((verb) => may({ organisationKind: 'buyer', roles: new Set() }, verb))).toEqual([]);
  });

  test.each([
    ['supplier', ['answers.give', 'answers.share']],
    ['auditor', ['engaged.read', 'engaged.work']],
  ] as const)(
    'people of a %s organisation have their profile and members, and what is theirs alone: %j',
    (organisationKind, own) => {
      const allowed = VERBS.filter((verb) => may({ organisationKind, roles: new Set(ROLES) }, verb));
      expect(new Set(allowed)).toEqual(
        new Set([
          'member.read',
          'profile.write',
          'member.write',
          'member.write-owners',
          'member.read-email',
          'member.reset-password',
          'member.read-sign-ins',
          ...own,
        ]),
      );
      expect(new Set(verbsOf(organisationKind))).toEqual(new Set(allowed));
    },
  );

  test('nobody answers for suppliers, or audits, in the organisation of a buyer', () => {
    const viewer = { organisationKind: 'buyer', roles: new Set(ROLES) } as const;
    expect(may(viewer, 'answers.give') || may(viewer, 'answers.share')).toBe(false);
    expect(may(viewer, 'engaged.read') || may(viewer, 'engaged.work')).toBe(false);
  });

  test('what is not allowed is refused with the name of the verb', () => {
    expect(() =>
      assertMay({ organisationKind: 'buyer', roles: new Set(['viewer']), hasFreshProof: true }, 'import.write'),
    ).toThrow(NotAllowed);
  });

  test('roles are stored once each, in the order of the matrix', () => {
    expect(roleList(['viewer', 'owner', 'viewer'])).toBe('owner,viewer');
    expect(rolesIn('viewer,owner,nonsense')).toEqual(['owner', 'viewer']);
  });
});
