import {
  corridorFacts,
  isSealed,
  type Corridor,
  type CorridorAgent,
  type CorridorFact,
  type SupplierDossier,
} from '@plumbline/facts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { canonicalJson, digestOf } from '../../platform/text/canonical-json.ts';
import { endObservationsByHand } from '../supplier/commands/end-observations.ts';
import { recordObservations, recordsInHand, type RecordInHand } from '../supplier/commands/record-observations.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import type { PackedFacts, PackedObservation, SaidBy } from '../supplier/packed-observation.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';
import type { AgentDetails } from './agent-details.ts';
import type { CorridorDetails } from './corridor-details.ts';

interface StoredCorridor {
  readonly id: string;
  readonly supplierId: string;
  readonly siteKey: string | null;
  readonly origin: string;
  readonly details: CorridorDetails;
  readonly agents: readonly { readonly id: string; readonly details: AgentDetails }[];
  readonly inUse: boolean;
}

const corridorsSql = `
  SELECT c.id, c.supplier_id AS "supplierId", c.site_key AS "siteKey", c.origin, c.details, NOT c.ended AS "inUse",
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'details', a.details) ORDER BY a.id), '[]') FROM labour_agents a
      WHERE a.organisation_id = $1 AND a.id = ANY (c.agent_ids) AND a.recorded_to IS NULL) AS agents
  FROM recruitment_corridors c WHERE c.organisation_id = $1 AND c.supplier_id = ANY ($2::uuid[]) AND c.recorded_to IS NULL ORDER BY c.id`;

/** What the corridors of one place say, as it is recorded. */
interface Told {
  readonly siteKey: string | null;
  /** The first corridor of the place, which stands for all of them as the origin. */
  readonly corridorId: string;
  readonly said: SaidBy;
  readonly observation: PackedObservation;
}

/**
 * Lets each place of these suppliers say what its corridors say now, and ends what they said before. A place that says the same is left alone. Returns the
 * suppliers of which something changed.
 * @param change the record, answer or job that changes it, and the day of the organisation
 */
export async function recordCorridorObservations(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
  { endedBy, today }: { readonly endedBy: string; readonly today: string },
): Promise<string[]> {
  const corridors = await tx.query<StoredCorridor>(corridorsSql, [organisationId, supplierIds]);
  const origins = new Set(corridors.map(({ id }) => id));
  const inForce = await loadInForce(tx, organisationId, supplierIds);
  const preferences = await loadPreferences(tx, organisationId, supplierIds);
  const changes = supplierIds.flatMap((supplierId) => {
    const rows = inForce.get(supplierId) ?? [];
    const before = rows.filter(({ originKind, originId }) => originKind === 'form' && origins.has(originId));
    const used = corridors.filter((each) => each.inUse && each.supplierId === supplierId);
    const others = rows.filter((row) => !before.includes(row));
    const now = toldBy(used, composeDossier({ id: supplierId, name: '' }, others, preferences.get(supplierId)), today);
    return isSame(before, now) ? [] : [{ supplierId, before, now }];
  });
  // All of it ends before anything is recorded: of two places that a merge or its end rearranges, both may speak for one corridor.
  const former = changes.flatMap(({ before }) => before.map(({ originId }) => originId));
  await endObservationsByHand(tx, organisationId, former, endedBy);
  for (const { supplierId, now } of changes) for (const told of now) await record(tx, organisationId, supplierId, told);
  return changes.map(({ supplierId }) => supplierId);
}

function toldBy(corridors: readonly StoredCorridor[], dossier: SupplierDossier, today: string): Told[] {
  return [...Map.groupBy(corridors, ({ siteKey }) => siteKey)].flatMap(([siteKey, of]) => {
    const [first] = of;
    const facts = corridorFacts(of.map(corridorOf), payCurrency(dossier, siteKey), today);
    const [leading] = facts;
    if (first === undefined || leading === undefined) return [];
    const said = {
      sourceKind: leading.source,
      assurance: leading.assurance,
      protection: 'none',
      evidenceDate: leading.evidenceDate,
    } as const;
    return [{ siteKey, corridorId: first.id, said, observation: packed(facts, said) }];
  });
}

function corridorOf({ id, origin, details, agents }: StoredCorridor): Corridor {
  const { subAgentIds } = details;
  return {
    ...details,
    id,
    origin,
    agents: agents.map(({ id: agentId, details: { licence, checkedOn, licenceUntil, subAgents } }): CorridorAgent => ({
      id: agentId,
      isSubAgent: subAgentIds.includes(agentId),
      licence,
      checkedOn,
      licenceUntil,
      subAgents,
    })),
  };
}

/** Of the site, or of the first site that has one. What is sealed decides nothing. */
function payCurrency({ sites }: SupplierDossier, siteKey: string | null): string | null {
  const pays = sites
    .filter(({ key }) => siteKey === null || key === siteKey)
    .map(({ observations }) => observations['pay.netMonthly'])
    .filter((pay) => pay !== undefined && !isSealed(pay));
  return pays.find((pay) => pay?.value)?.value?.currency ?? null;
}

function packed(facts: readonly CorridorFact[], said: SaidBy): PackedObservation {
  const written: PackedFacts = Object.fromEntries(
    facts.map(({ fact, value, source, assurance, evidenceDate }) => [
      fact,
      {
        value,
        ...(source === said.sourceKind ? {} : { source }),
        ...(assurance === said.assurance ? {} : { assurance }),
        ...(evidenceDate === said.evidenceDate ? {} : { day: evidenceDate }),
      },
    ]),
  );
  const values = Object.fromEntries(facts.map(({ fact, value }) => [fact, [value]]));
  return {
    facts: written,
    inputs: [],
    details: {},
    rows: [],
    digest: digestOf({ facts: values, inputs: [], details: {} }),
  };
}

function isSame(before: readonly StoredObservation[], now: readonly Told[]): boolean {
  const text = (siteKey: string | null, said: SaidBy, facts: PackedFacts): string =>
    canonicalJson([siteKey, said.sourceKind, said.assurance, said.evidenceDate, facts]);
  const was = before.map((row) => text(row.siteKey, row, row.facts));
  const is = now.map(({ siteKey, said, observation }) => text(siteKey, said, observation.facts));
  return canonicalJson(was.sort()) === canonicalJson(is.sort());
}

async function record(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  { siteKey, corridorId, said, observation }: Told,
): Promise<void> {
  const place = siteKey === null ? { supplier: observation } : { sites: [{ key: siteKey, name: null, observation }] };
  const inHand: RecordInHand = {
    supplierId,
    isNew: false,
    name: '',
    country: '',
    keys: [],
    rows: [],
    documentKind: null,
    record: { said, ...place },
  };
  await recordObservations(tx, organisationId, {
    origin: { kind: 'form', id: corridorId },
    importId: null,
    records: recordsInHand([inHand]),
  });
}
