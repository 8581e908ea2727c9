/** ILO indicators of forced labour, by number. */
export const INDICATORS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** How many people a finding is about. Fewer than ten are never told as a number. */
export const PEOPLE_BANDS = ['unknown', '10-49', '50-99', '100-499', '500-or-more'] as const;
export type PeopleBand = (typeof PEOPLE_BANDS)[number];

/** What a finding rests on. What workers told is sealed. */
export const FINDING_BASES = ['seen', 'document', 'workers'] as const;
export type FindingBasis = (typeof FINDING_BASES)[number];

/** One fact that a finding states, as the form of facts by hand takes it. */
interface StatedFact {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
}

interface FindingKind {
  /** Null where the auditor chooses it. */
  readonly indicator: Indicator | null;
  readonly facts: readonly StatedFact[];
}

/** What auditors find, and the facts that it states; the texts are under `finding.kind.<code>`. `other` states none: it is read, and moves nothing. */
export const FINDING_KINDS = {
  'documents-held': {
    indicator: 'I7',
    facts: [
      { form: 'documents.holder', values: { documentHolder: 'employer' } },
      { form: 'documents.access', values: { documentAccess: 'none' } },
    ],
  },
  'contract-changed': { indicator: 'I2', facts: [{ form: 'contract.changed', values: { contractChanged: 'yes' } }] },
  'fire-exit-blocked': { indicator: 'I10', facts: [{ form: 'housing.fireExit', values: { fireExit: 'blocked' } }] },
  'no-rest-day': { indicator: 'I11', facts: [{ form: 'hours.weeksWithoutRest', values: { weeksWithoutRest: '4' } }] },
  other: { indicator: null, facts: [] },
} as const satisfies Record<string, FindingKind>;
export type FindingKindKey = keyof typeof FINDING_KINDS;

export const FINDING_KIND_KEYS = Object.keys(FINDING_KINDS) as readonly FindingKindKey[];

/** A count of people as it may be kept: rounded to five. */
export function roundedCount(count: number): number {
  return Math.round(count / 5) * 5;
}
