import type { Transaction } from '../../platform/db/transaction.ts';

/** What a run is told and asked while it goes on. */
export interface Progress {
  report(done: number, total: number, stage: string): void;
  /** @throws when the run is to end */
  assertWanted(): void;
  /** The last statement but the audit entry of the last transaction. */
  complete(tx: Transaction): Promise<void>;
}
