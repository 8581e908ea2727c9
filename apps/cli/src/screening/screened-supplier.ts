import type { Merged, Problem, Rejection, SupplierRecord } from '@plumbline/intake';
import type { SupplierAssessment } from '@plumbline/risk';

/** One supplier of the file with its assessment. */
export interface ScreenedSupplier {
  readonly record: SupplierRecord;
  readonly assessment: SupplierAssessment;
}

/** What screening finds, in the order of the file. */
export type ScreenEvent =
  | { readonly kind: 'supplier'; readonly supplier: ScreenedSupplier }
  | { readonly kind: 'merged'; readonly merged: Merged }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'problem'; readonly problem: Problem };
