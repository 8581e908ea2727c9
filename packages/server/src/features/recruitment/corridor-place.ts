import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { UserErrors, type UserError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { lockSuppliers } from '../supplier/commands/join-suppliers.ts';
import { problemsOfCorridor, type CorridorInput } from './corridor-details.ts';
import { RecruitmentRepository, type NewCorridor } from './recruitment.repository.ts';

/** What is stored of a corridor as entered. */
export function storedCorridor(
  { siteKey, origin, destination, agentIds, ...details }: CorridorInput,
  { userId }: Viewer,
): Omit<NewCorridor, 'supplierId' | 'ownSupplierId' | 'ended'> {
  const tidy = { ...details, contractLanguage: details.contractLanguage.trim() };
  return { siteKey, origin, destination, agentIds: [...new Set(agentIds)], details: tidy, recordedBy: userId };
}

/** Locks a supplier, so that no merge moves it meanwhile. @throws NotFound when the organisation has no such supplier, or it was merged or withdrawn */
export async function lockActiveSupplier(tx: Transaction, organisationId: string, supplierId: string): Promise<void> {
  await lockSuppliers(tx, organisationId, [supplierId]);
  const found = await tx.query("SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state = 'active'", [
    organisationId,
    supplierId,
  ]);
  if (found.length === 0) throw new NotFound('No supplier has this id');
}

/** @throws UserErrors for what is wrong with a corridor of a supplier */
export async function assertCorridor(
  tx: Transaction,
  { organisationId, timeZone }: Viewer,
  supplierId: string,
  input: CorridorInput,
): Promise<void> {
  const problems: UserError[] = problemsOfCorridor(input, dayIn(timeZone, tx.now));
  const agents = await new RecruitmentRepository(tx, organisationId).agentsInUse(input.agentIds);
  if (agents.length < new Set(input.agentIds).size)
    problems.push({ field: 'agentIds', code: 'AGENT_UNKNOWN', parameters: {} });
  if (input.siteKey !== null) {
    const sites = await tx.query('SELECT FROM sites WHERE organisation_id = $1 AND supplier_id = $2 AND key = $3', [
      organisationId,
      supplierId,
      input.siteKey,
    ]);
    if (sites.length === 0) problems.push({ field: 'siteKey', code: 'SITE_UNKNOWN', parameters: {} });
  }
  if (problems.length > 0) throw new UserErrors(problems);
}
