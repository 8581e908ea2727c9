import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { before } from '../../platform/time/after.ts';

/** For how many days the person of a reset link cannot approve what its maker proposed. */
const DAYS = 30;

/**
 * Two people have to stand behind what is approved, so the account that approves must not be one that the proposer may have in hand: by a reset link, or by an
 * invitation that was accepted on the proposer's own device.
 * @param proposer null where it is no longer known
 * @throws UserErrors
 */
export async function assertIndependent(tx: Transaction, proposer: string | null, approver: string): Promise<void> {
  if (proposer === null) return;
  if (proposer === approver) throw userError('OWN_PROPOSAL');
  const [row] = await tx.query<{ hold: 'reset-link' | 'own-device' | null }>(
    'SELECT hold_on_account($1, $2, $3) AS hold',
    [proposer, approver, before(tx.now, { days: DAYS })],
  );
  if (row?.hold === 'reset-link') throw userError('APPROVER_WITH_RESET_LINK', null, { days: DAYS });
  if (row?.hold === 'own-device') throw userError('APPROVER_ON_PROPOSERS_DEVICE');
}
