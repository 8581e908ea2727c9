import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { StatementOutcome } from '../commands/record-fact.ts';
import type { FactPayloadType } from './fact.types.ts';

/** Runs a change to the facts of a supplier and names the supplier. */
export function afterFact(say: Say, work: () => Promise<StatementOutcome>): Promise<FactPayloadType> {
  return payload<Omit<FactPayloadType, 'userErrors'>>(say, { supplierId: null }, async () => {
    const { supplierId } = await work();
    return { supplierId: toGlobalId('Supplier', supplierId) };
  });
}
