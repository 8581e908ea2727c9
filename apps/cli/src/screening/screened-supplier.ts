import type { Merged, Problem, Rejection, SupplierRecord } from '@plumbline/intake';
import type { SupplierAssessment } from '@plumbline/risk';

/** One supplier as the file has it, and what the rules say of it. */
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
