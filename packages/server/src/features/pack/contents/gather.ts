import type { PackScope } from '@plumbline/evidence';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { editionParts } from './edition-parts.ts';
import { gatesOf, totalsOf } from './gates-of.ts';
import { editionsOf, holdingOf, type Holding } from './holdings.ts';
import type { Gathered, Part, PartReader } from './part.ts';
import { decisionsPart, explanationPart, flagsPart, suppliersPart } from './supplier-parts.ts';
import { summaryPart } from './summary-part.ts';

/** Everything that goes into `data/` beside what the writer adds itself. */
const READERS: readonly PartReader[] = [
  summaryPart,
  suppliersPart,
  flagsPart,
  explanationPart,
  decisionsPart,
  editionParts,
];

/**
 * Reads what is stored of the suppliers of a scope.
 * @param onRead is told after each supplier how many were read, and can end it by throwing
 * @throws NotFound where the organisation has no such supplier
 */
export async function gather(
  tx: Transaction,
  scope: PackScope,
  onRead: (read: number) => Promise<void> = async () => undefined,
): Promise<Gathered> {
  const organisationId = scope.organisation.id;
  const holdings: Holding[] = [];
  for (const supplierId of [...new Set(scope.suppliers)].toSorted()) {
    const holding = await holdingOf(tx, organisationId, supplierId);
    if (holding === null) throw new NotFound('No supplier has this id');
    holdings.push(holding);
    await onRead(holdings.length);
  }
  const editions = await editionsOf(tx, organisationId, holdings);
  const totals = totalsOf(holdings, editions.tables.length + editions.lists.length);
  return { tx, scope, holdings, editions, gates: gatesOf(holdings, scope.asOf), totals };
}

/** The files, in the order of their paths. */
export async function partsOf(gathered: Gathered): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const reader of READERS) parts.push(...(await reader(gathered)));
  return parts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
