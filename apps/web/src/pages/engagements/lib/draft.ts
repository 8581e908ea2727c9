import type { EngagementKind, EngagementPurpose, ProposeEngagementInput } from '../../../gql/graphql.ts';

/** What was written of a proposal so far. Days are empty or ISO 8601. */
export interface Draft {
  readonly auditor: string;
  readonly purpose: EngagementPurpose | '';
  readonly note: string;
  readonly kinds: readonly EngagementKind[];
  readonly fromOn: string;
  readonly untilOn: string;
  readonly numbersChecked: boolean;
}

export const emptyDraft: Draft = {
  auditor: '',
  purpose: '',
  note: '',
  kinds: [],
  fromOn: '',
  untilOn: '',
  numbersChecked: false,
};

/** The fields that the service cannot take empty, as it names them. */
export function missingFields(draft: Draft): readonly (keyof Draft)[] {
  return (['purpose', 'fromOn', 'untilOn'] as const).filter((field) => draft[field] === '');
}

/** The proposal to send; null while something is missing. */
export function inputOf(supplierIds: readonly string[], draft: Draft): ProposeEngagementInput | null {
  const { purpose } = draft;
  if (purpose === '' || missingFields(draft).length > 0) return null;
  return { ...draft, kinds: [...draft.kinds], supplierIds: [...supplierIds], purpose };
}

/** Codes of the service as its enums name them. */
export function enumOf<Key extends string>(code: string): Key {
  return code.replaceAll('-', '_').toUpperCase() as Key;
}
