import type { OrganisationKind, Role } from './viewer.ts';

const everybody = ['owner', 'admin', 'analyst', 'approver', 'viewer', 'safeguarding'] as const;
const suppliers = ['owner', 'admin', 'respondent'] as const;
const auditors = ['owner', 'admin', 'auditor'] as const;

/** Who may do what: a person holds a set of roles, and rights are the union. Which verbs exist depends on the kind of organisation. */
export const ROLE_MATRIX = {
  'supplier.read': everybody,
  'import.read': everybody,
  'decision.read': everybody,
  'methodology.read': everybody,
  'job.read-own': everybody,
  'member.read': [...everybody, 'respondent', 'auditor'],
  'profile.write': [...everybody, 'respondent', 'auditor'],
  'import.write': ['admin', 'analyst'],
  'review.answer': ['admin', 'analyst'],
  'view.share': ['owner', 'admin', 'analyst'],
  export: ['owner', 'admin', 'analyst', 'approver'],
  'evidence.read': ['owner', 'admin', 'analyst', 'approver'],
  'evidence.write': ['analyst'],
  'evidence.keep': ['admin', 'approver'],
  'evidence.redact': ['analyst'],
  'evidence.review': ['approver'],
  'fact.record': ['analyst'],
  'request.ask': ['analyst'],
  'request.read': ['owner', 'admin', 'analyst', 'approver'],
  'promise.accept': ['approver'],
  'answers.give': suppliers,
  'answers.share': suppliers,
  'recruitment.write': ['analyst'],
  'remedy.record': ['analyst'],
  'decision.record': ['analyst', 'approver'],
  'decision.hold': ['analyst', 'approver'],
  'decision.propose': ['analyst', 'approver'],
  'decision.approve': ['approver'],
  'flag.work': ['analyst'],
  'flag.approve': ['approver'],
  'override.propose': ['analyst'],
  'override.approve': ['approver'],
  'override.end': ['analyst', 'approver'],
  'engagement.read': everybody,
  'engagement.propose': ['analyst'],
  'engagement.approve': ['approver'],
  'engagement.end': ['owner', 'admin', 'analyst', 'approver'],
  'engaged.read': auditors,
  'engaged.work': ['auditor'],
  'pack.read': ['owner', 'admin', 'analyst', 'approver'],
  'pack.build': ['analyst', 'approver'],
  'pack.release': ['approver'],
  'member.write': ['owner', 'admin'],
  'member.write-owners': ['owner'],
  'member.read-email': ['owner', 'admin'],
  'member.reset-password': ['owner'],
  'member.read-sign-ins': ['owner'],
  'member.vouch': ['owner'],
  'domain.prove': ['owner'],
  'settings.write': ['owner', 'admin'],
  'job.read-all': ['owner', 'admin'],
  'audit.read': ['owner', 'admin', 'safeguarding'],
  'access.read': ['owner'],
  'safeguarding.propose': ['owner'],
  'safeguarding.confirm': ['owner', 'admin'],
  'organisation.delete': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

/** Verbs that ask for a fresh proof of who is there: a session that somebody took over is not enough for them. */
export const PROVED_VERBS: ReadonlySet<string> = new Set<keyof typeof ROLE_MATRIX>([
  'export',
  'decision.approve',
  'flag.approve',
  'override.approve',
  'engagement.approve',
  'evidence.review',
  'promise.accept',
  'pack.release',
  'member.write',
  'member.write-owners',
  'member.reset-password',
  'member.vouch',
  'domain.prove',
  'settings.write',
  'safeguarding.confirm',
  'organisation.delete',
]);

export type Verb = keyof typeof ROLE_MATRIX;
export const VERBS = Object.keys(ROLE_MATRIX) as readonly Verb[];

const peopleVerbs: ReadonlySet<Verb> = new Set<Verb>([
  'member.read',
  'profile.write',
  'member.write',
  'member.write-owners',
  'member.read-email',
  'member.reset-password',
  'member.read-sign-ins',
]);

/** What only suppliers do: answer, and say who may see the answers. */
const supplierVerbs: ReadonlySet<Verb> = new Set<Verb>(['answers.give', 'answers.share']);

/** What only auditors do: see who has engaged them, and work within an engagement. */
const auditorVerbs: ReadonlySet<Verb> = new Set<Verb>(['engaged.read', 'engaged.work']);

/** Verbs in an organisation of this kind. Everywhere people have their own profile and members. */
export function verbsOf(kind: OrganisationKind): readonly Verb[] {
  if (kind === 'buyer') return VERBS.filter((verb) => !supplierVerbs.has(verb) && !auditorVerbs.has(verb));
  const own = kind === 'supplier' ? supplierVerbs : auditorVerbs;
  return VERBS.filter((verb) => peopleVerbs.has(verb) || own.has(verb));
}

/** Pairs of roles that one person cannot hold: a person who sees sealed cases must not decide about sourcing. */
export const EXCLUSIVE_ROLES: readonly (readonly [Role, Role])[] = [
  ['safeguarding', 'analyst'],
  ['safeguarding', 'approver'],
];

/** Roles that only an owner gives, changes or takes away. */
export const OWNERS_ROLES: ReadonlySet<Role> = new Set<Role>(['owner', 'admin']);
