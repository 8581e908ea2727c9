import { IsNull } from 'typeorm';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { endObservationsByHand } from '../supplier/commands/end-observations.ts';
import { HandFact } from './hand-fact.entity.ts';

/** The statement with this id. @throws NotFound */
export async function statementOf(tx: Transaction, organisationId: string, id: string): Promise<HandFact> {
  const found = await tx.manager.findOneBy(HandFact, { organisationId, id });
  if (found === null) throw new NotFound('No statement has this id');
  return found;
}

/**
 * Ends a statement and what it says. @param by the person @param successor what ends it: the correction, or the statement itself
 * @throws UserErrors CONFLICT where somebody has ended it meanwhile
 */
export async function endStatement(
  tx: Transaction,
  { organisationId, id }: Pick<HandFact, 'organisationId' | 'id'>,
  { by, reason, successor }: { readonly by: string; readonly reason: string | null; readonly successor: string },
): Promise<void> {
  const end = { endedAt: tx.now, endedBy: by, endReason: reason };
  const { affected } = await tx.manager.update(HandFact, { organisationId, id, endedAt: IsNull() }, end);
  if (affected !== 1) throw userError('CONFLICT');
  await endObservationsByHand(tx, organisationId, [id], successor);
}
