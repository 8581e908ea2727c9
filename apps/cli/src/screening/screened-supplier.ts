import type { Merged, Problem, Rejection, SupplierRecord } from '@plumbline/intake';
import type { AnswersKnown } from '@plumbline/questionnaire/judgement';
import type { SupplierAssessment } from '@plumbline/risk';

/** One supplier of the file with its assessment, and how many core questions the file answers. */
export interface ScreenedSupplier {
  readonly record: SupplierRecord;
  readonly assessment: SupplierAssessment;
  readonly answers: AnswersKnown;
}

/** What screening finds, in the order of the file. */
export type ScreenEvent =
  | { readonly kind: 'supplier'; readonly supplier: ScreenedSupplier }
  | { readonly kind: 'merged'; readonly merged: Merged }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'problem'; readonly problem: Problem };
