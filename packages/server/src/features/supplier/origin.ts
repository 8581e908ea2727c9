/** What can create an observation: an import, a form, an answer to a questionnaire, an audit, or an answer of the review. */
export const ORIGIN_KINDS = ['import', 'form', 'answer', 'audit', 'review'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Where an observation comes from. The id is that of the import, form, answer or audit. */
export interface Origin {
  readonly kind: OriginKind;
  readonly id: string;
}
