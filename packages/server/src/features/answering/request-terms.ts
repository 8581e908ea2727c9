import { askedOf, TEMPLATE, type Asked, type Asking, type LanguageCode } from '@plumbline/questionnaire';

/** Why a buyer asks: one of these, and a sentence. Both are shown to the supplier. */
export const REQUEST_REASONS = ['new-supplier', 'yearly', 'law', 'listed-good', 'earlier-answers', 'other'] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** What one buyer asks of one supplier. It never changes. */
export interface RequestTerms {
  readonly id: string;
  readonly buyerOrganisationId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly templateVersion: string;
  readonly asking: Asking;
  readonly reason: RequestReason;
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly language: LanguageCode;
  /** The buyer promises that telling of fees leads to a repayment plan. */
  readonly promised: boolean;
}

/** The questions of a request. */
export function questionsOf({ asking }: Pick<RequestTerms, 'asking'>): Asked {
  return askedOf(TEMPLATE, asking);
}
