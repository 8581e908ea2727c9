import type { OverrideFormQuery, ProposeOverrideInput } from '../../../gql/graphql.ts';

type Form = OverrideFormQuery['overrideForm'];

/** What was written of a proposal so far. Days are empty or ISO 8601. */
export interface Draft {
  readonly label: Form['labels'][number] | '';
  readonly reasonCode: Form['reasons'][number]['code'] | '';
  readonly reason: string;
  readonly evidence: string;
  readonly evidenceDate: string;
  readonly until: string;
  readonly numbersChecked: boolean;
}

export const emptyDraft: Draft = {
  label: '',
  reasonCode: '',
  reason: '',
  evidence: '',
  evidenceDate: '',
  until: '',
  numbersChecked: false,
};

/** The fields that the service cannot take empty, as it names them. */
export function missingFields(draft: Draft): readonly (keyof Draft)[] {
  return (['label', 'reasonCode', 'evidenceDate', 'until'] as const).filter((field) => draft[field] === '');
}

/** The proposal to send; null while something is missing. */
export function inputOf(supplierId: string, draft: Draft): ProposeOverrideInput | null {
  const { label, reasonCode } = draft;
  if (label === '' || reasonCode === '' || missingFields(draft).length > 0) return null;
  return { ...draft, supplierId, label, reasonCode };
}
