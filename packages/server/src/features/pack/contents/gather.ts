import type { PackScope } from '@plumbline/evidence';
import { applyPurpose, gatesOf, isUnfit, NEVER_IN_A_PACK, purposeOf } from '@plumbline/evidence/purposes';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import type { EngagementKind } from '../../engagement/engagement-rules.ts';
import type { EvidenceNotesReadModel, NotedEvidence } from '../../evidence/evidence-notes.read-model.ts';
import { loadInForce } from '../../supplier/load-observations.ts';
import { custodyUntil } from '../custody-of-pack.ts';
import { editionParts } from './edition-parts.ts';
import { heldOf } from './held.ts';
import { editionsOf, holdingOf, type Holding } from './holdings.ts';
import { packedEditions } from './packed-editions.ts';
import type { Gathered, Part, PartReader } from './part.ts';
import { decisionsPart, explanationPart, flagsPart, suppliersPart } from './supplier-parts.ts';
import { recordsOf } from './records.ts';
import { redactedEvidence, withoutOriginals } from './redacted-evidence.ts';
import { narrowedTo } from './narrowed.ts';
import { chosenOf, sitesOf } from './sites.ts';
import { mayBeTold } from './stored-facts.ts';
import { reportParts } from './report-parts.ts';
import { totalsOf } from './totals-of.ts';

/** Everything that goes into `data/` beside what the writer adds itself. */
const READERS: readonly PartReader[] = [
  reportParts,
  suppliersPart,
  flagsPart,
  explanationPart,
  decisionsPart,
  editionParts,
];

/** What reading needs beside the transaction. */
export interface Surroundings {
  readonly say: Say;
  readonly library: EvidenceNotesReadModel;
  /** The time, also where the transaction reads a past day: what suppliers no longer share today is not in. */
  readonly now: Date;
}

/**
 * Reads what is stored of the suppliers of a scope.
 * @param onRead is told after each supplier how many were read, and can end it by throwing
 * @throws NotFound where the organisation has no such supplier
 */
export async function gather(
  tx: Transaction,
  scope: PackScope,
  { say, library, now }: Surroundings,
  onRead: (read: number) => Promise<void> = async () => undefined,
): Promise<Gathered> {
  const organisationId = scope.organisation.id;
  const ids = [...new Set(scope.suppliers)].toSorted();
  const rows = [...(await loadInForce(tx, organisationId, ids)).values()].flat();
  const sites = Map.groupBy(await sitesOf(tx, organisationId, ids, rows), (site) => site.supplierId);
  const chosen = new Set(scope.sites);
  const holdings: Holding[] = [];
  for (const supplierId of ids) {
    const own = chosenOf(sites.get(supplierId) ?? [], chosen);
    const holding = await holdingOf(tx, organisationId, supplierId, own);
    if (holding === null) throw new NotFound('No supplier has this id');
    holdings.push(leavesOut(scope, 'decisions') ? { ...holding, decisions: [] } : holding);
    await onRead(holdings.length);
  }
  const editions = await packedEditions(tx, organisationId, await editionsOf(tx, organisationId, holdings));
  const narrowed = narrowedTo(holdings);
  const { asOf, language, goods } = scope;
  const facts = narrowed.facts(mayBeTold(rows));
  const stored = narrowed.records(await recordsOf(tx, organisationId, ids));
  const records = leavesOut(scope, 'remedies') ? { ...stored, remedies: [] } : stored;
  const notes = leavesOut(scope, 'evidence') ? [] : narrowed.evidence(await evidenceOf(tx, scope, { library, now }));
  const { evidence, redactions } = await redactedEvidence(tx, organisationId, notes, { now, language, say });
  const log = await custodyUntil(tx, organisationId, tx.now, new Set(evidence.map(({ evidenceId }) => evidenceId)));
  const custody = withoutOriginals(log, redactions);
  const leftOut = narrowed.leftOut(mayBeTold(rows));
  const held = heldOf({ asOf, language, goods, holdings, leftOut, facts, records, editions, evidence }, say);
  // Nothing that is read gets here; a reader that comes later may be wrong.
  if (isUnfit(held)) throw new Error('Something that no pack may tell was read for one');
  const purpose = purposeOf(scope.purpose.key);
  if (purpose === null) throw new Error(`There is no purpose ${scope.purpose.key}`);
  const applied = applyPurpose(purpose, held);
  const totals = totalsOf(holdings, evidence.length, editions.length);
  return {
    tx,
    scope,
    holdings,
    editions,
    evidence,
    redactions,
    custody,
    held,
    applied,
    gates: gatesOf(applied, held),
    totals,
  };
}

/** Whether a pack for an auditor has nothing of a kind, because the engagement does not open it or the auditor did not choose it. */
function leavesOut({ engagement }: PackScope, kind: EngagementKind): boolean {
  return engagement !== undefined && !engagement.kinds.includes(kind);
}

/** Files of the library that may enter a pack: nothing about single workers, and nothing that only some of the buyer's own people may see. */
async function evidenceOf(
  tx: Transaction,
  { organisation, suppliers, goods }: PackScope,
  { library, now }: Pick<Surroundings, 'library' | 'now'>,
): Promise<readonly NotedEvidence[]> {
  const asked = { supplierIds: suppliers, until: tx.now, today: now.toISOString().slice(0, 10) };
  const notes = await library.notes(tx, organisation.id, asked);
  const lots = new Set(goods?.lots);
  return notes.filter(
    (note) =>
      note.audience === 'readers' &&
      !NEVER_IN_A_PACK.has(note.kind) &&
      // A paper about other shipments only tells more than was asked.
      (lots.size === 0 || note.lots.length === 0 || note.lots.some((lot) => lots.has(lot))),
  );
}

/** The files, in the order of their paths. */
export async function partsOf(gathered: Gathered): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const reader of READERS) parts.push(...(await reader(gathered)));
  return parts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
