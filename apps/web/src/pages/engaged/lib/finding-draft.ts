import type { FindingBasis, FindingKind, IloIndicator, PeopleBand, RecordFindingInput } from '../../../gql/graphql.ts';

/** What was written of a finding so far. Days are empty or ISO 8601. */
export interface FindingDraft {
  /** Ids; none for the supplier as a whole. */
  readonly sites: readonly string[];
  readonly kind: FindingKind | '';
  readonly indicator: IloIndicator | '';
  readonly seen: string;
  readonly people: PeopleBand;
  /** Such as `ne 12, hi 5`. */
  readonly interviews: string;
  readonly announced: boolean;
  readonly basis: FindingBasis;
  readonly visitedOn: string;
  readonly numbersChecked: boolean;
}

export const emptyFinding: FindingDraft = {
  sites: [],
  kind: '',
  indicator: '',
  seen: '',
  people: 'UNKNOWN',
  interviews: '',
  announced: false,
  basis: 'SEEN',
  visitedOn: '',
  numbersChecked: false,
};

/** Codes of the service as its enum of people names them. */
export const PEOPLE: Readonly<Record<string, PeopleBand>> = {
  unknown: 'UNKNOWN',
  '10-49': 'TEN_TO_49',
  '50-99': 'FIFTY_TO_99',
  '100-499': 'HUNDRED_TO_499',
  '500-or-more': 'FIVE_HUNDRED_OR_MORE',
};

/** Interviews as they were written: a language and a count each, with commas between them. What cannot be read is left to the service to refuse. */
export function interviewsIn(text: string): { language: string; count: number }[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [language = '', count = ''] = each.split(/\s+/);
      const number = Number(count);
      return { language: language.toLowerCase(), count: Number.isInteger(number) && count !== '' ? number : -1 };
    });
}

/** The finding to send; null while something is missing. */
export function inputOf(engagedId: string, engagedSupplierId: string, draft: FindingDraft): RecordFindingInput | null {
  const { kind, sites, indicator, interviews, ...others } = draft;
  if (kind === '' || draft.visitedOn === '') return null;
  return {
    ...others,
    engagedId,
    engagedSupplierId,
    engagedSiteIds: [...sites],
    kind,
    indicator: indicator === '' ? null : indicator,
    interviews: interviewsIn(interviews),
  };
}
