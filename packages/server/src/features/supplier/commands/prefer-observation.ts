import { IsNull } from 'typeorm';
import { newIds } from '../../../platform/db/new-ids.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { FactPreference } from '../fact-preference.entity.ts';

/** A preference as a person makes it. */
export type MadePreference = Omit<FactPreference, 'organisationId' | 'id' | 'madeAt' | 'endedAt' | 'endedBy'>;

/** Puts a preference in force, instead of an earlier one about the same. Returns its id. */
export async function makePreference(tx: Transaction, organisationId: string, made: MadePreference): Promise<string> {
  const { supplierId, siteKey, inputKey, fact, madeBy } = made;
  const same = { organisationId, supplierId, siteKey, inputKey, fact, endedAt: IsNull() };
  await tx.manager.update(FactPreference, same, { endedAt: tx.now, endedBy: madeBy });
  const [id = ''] = await newIds(tx, 1);
  await tx.manager.insert(FactPreference, {
    ...made,
    organisationId,
    id,
    madeAt: tx.now,
    endedAt: null,
    endedBy: null,
  });
  return id;
}

/** Ends a preference in force. Returns the supplier that it was made about; null if there is no such preference in force. */
export async function endPreference(
  tx: Transaction,
  organisationId: string,
  id: string,
  endedBy: string,
): Promise<string | null> {
  const found = await tx.manager.findOneBy(FactPreference, { organisationId, id, endedAt: IsNull() });
  if (found === null) return null;
  await tx.manager.update(FactPreference, { organisationId, id }, { endedAt: tx.now, endedBy });
  return found.supplierId;
}
