import type { EvidenceCode } from './template/template.ts';

/** Why a question is asked again: one of these sentences, which the respondent reads in its language. Each speaks of the respondent's own words alone. */
export const RETURN_REASONS = [
  'unclear',
  'incomplete',
  'does-not-fit',
  'other-question',
  'out-of-date',
  'evidence',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** A question that is asked again. */
export interface ReturnedQuestion {
  readonly item: string;
  readonly reason: ReturnReason;
  /** In the buyer's words; empty without any. */
  readonly note: string;
  /** The paper that is asked for; null if none is. */
  readonly evidence: EvidenceCode | null;
}

/** What the person who submits does at the supplier. Nobody's name is asked. */
export const RESPONDENT_ROLES = [
  'owner',
  'management',
  'human-resources',
  'responsibility',
  'production',
  'finance',
  'sales',
  'adviser',
] as const;
/** Empty: the person did not say. */
export type RespondentRole = (typeof RESPONDENT_ROLES)[number] | '';
