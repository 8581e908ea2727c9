import type { Transaction } from '../../platform/db/transaction.ts';

/** Progress and cancellation of a run. */
export interface Progress {
  report(done: number, total: number, stage: string): void;
  /** @throws when the run was cancelled */
  assertWanted(): void;
  /** Completes the run: the last statement of the last transaction but the audit entry. */
  complete(tx: Transaction): Promise<void>;
}
