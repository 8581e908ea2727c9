import type { AnswersKnown } from '@plumbline/questionnaire/judgement';
import type { Label } from '@plumbline/risk';
import type { DeclaredPlan } from '../../../platform/db/declared-plan.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { decisionsOf } from '../../decision/decision.read-model.ts';
import { answersOf } from '../../risk/answers-known.ts';
import { openExplanation } from '../../risk/explanations.ts';
import { computedLabelOf } from '../../risk/label-in-force.ts';
import { openEditions, type OpenedEditions } from '../../risk/kept-basis.ts';
import { resultOfSites } from './result-of-sites.ts';
import { sitePlans, type ChosenSites, type StoredSite } from './sites.ts';
import { toldAssessment, type ToldAssessment } from './told-assessment.ts';

/** A decision as a pack tells it: people by id, never by name. */
export interface ToldDecision {
  readonly decisionId: string;
  readonly kind: string;
  readonly state: string;
  readonly reason: string;
  readonly reasonCode: string | null;
  /** Rules that barred going on as before, with a space between. */
  readonly barredBy: string;
  /** Of a hold: the lots or orders; empty for all shipments. */
  readonly lots: readonly string[] | null;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
  readonly liftReason: string | null;
  readonly conditions: string;
  readonly until: string | null;
  readonly remedyDate: string | null;
  readonly checklist: Readonly<Record<string, string>>;
  readonly openFindings: number;
  readonly disclosedOn: string | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** What is stored of a supplier, as far as a pack tells it. */
export interface Holding {
  readonly supplierId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** Those of which the pack speaks. */
  readonly sites: readonly StoredSite[];
  /** Those of which it does not, because others were chosen. */
  readonly leftOut: readonly StoredSite[];
  /** Label in force, and the computed one where somebody has put another in its place. */
  readonly label: Label;
  readonly computedLabel: Label;
  /** Null where they were not counted yet. */
  readonly answersKnown: AnswersKnown | null;
  /** Null where the supplier is not assessed, or the version that did kept no explanations. */
  readonly result: StoredBasis | null;
  readonly told: ToldAssessment | null;
  readonly decisions: readonly ToldDecision[];
}

interface StoredBasis {
  readonly assessmentId: string;
  /** Day of the result. */
  readonly asOf: string;
  readonly methodology: string;
  readonly engine: string;
  readonly inputHash: string;
  readonly editionsDigest: string;
}

interface Held extends Omit<Holding, 'told' | 'decisions' | 'result' | 'sites' | 'leftOut' | 'answersKnown'> {
  readonly answersWord: string;
  readonly basis: StoredBasis | null;
}

const heldSql = `
  SELECT s.id AS "supplierId", coalesce(p.name, s.name) AS name, coalesce(p.country, s.country) AS country,
    coalesce(p.label, 'NOT_ASSESSED') AS label, coalesce(${computedLabelOf('p')}, 'NOT_ASSESSED') AS "computedLabel",
    coalesce(p.answers_known, '') AS "answersWord",
    (SELECT json_build_object('assessmentId', a.id, 'asOf', a.as_of, 'methodology', a.methodology, 'engine', a.engine, 'inputHash', a.input_hash,
        'editionsDigest', a.editions_digest) FROM assessments a
      WHERE a.organisation_id = $1 AND a.supplier_id = $2 AND a.recorded_to IS NULL) AS basis
  FROM suppliers s LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.id = $2 AND s.state = 'active'`;

export function holdingPlans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
  const parameters = [organisationId, supplierId];
  const columns = ['organisation_id', 'id'];
  return [
    { name: 'supplier of a pack', sql: heldSql, parameters, index: 'suppliers_pkey', columns },
    ...sitePlans(organisationId, supplierId),
  ];
}

/** Reads what is stored of a supplier. @returns null where the organisation has no such supplier */
export async function holdingOf(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  chosen: ChosenSites,
): Promise<Holding | null> {
  const [held] = await tx.query<Held>(heldSql, [organisationId, supplierId]);
  if (held === undefined) return null;
  const { basis, answersWord, ...rest } = held;
  const explained = basis && (await openExplanation(tx, organisationId, supplierId, basis.assessmentId));
  return {
    ...rest,
    ...{ answersKnown: answersOf(answersWord), sites: chosen.sites, leftOut: chosen.leftOut },
    result: basis,
    told: explained && toldAssessment(resultOfSites(explained, chosen)),
    decisions: await decisionsIn(tx, organisationId, supplierId),
  };
}

/** Editions behind results, each digest once. */
export async function editionsOf(
  tx: Transaction,
  organisationId: string,
  holdings: readonly Holding[],
): Promise<OpenedEditions> {
  const digests = new Set(holdings.flatMap(({ result }) => (result === null ? [] : [result.editionsDigest])));
  const tables = new Map<string, OpenedEditions['tables'][number]>();
  const lists = new Map<string, OpenedEditions['lists'][number]>();
  for (const digest of [...digests].toSorted()) {
    const opened = await openEditions(tx, organisationId, digest);
    for (const table of opened.tables) tables.set(table.digest, table);
    for (const list of opened.lists) lists.set(list.id, list);
  }
  return { tables: [...tables.values()], lists: [...lists.values()] };
}

/** Decisions that were made, the oldest first; what is only proposed is nobody's decision yet. */
async function decisionsIn(tx: Transaction, organisationId: string, supplierId: string): Promise<ToldDecision[]> {
  const made = (await decisionsOf(tx, organisationId, supplierId)).filter(({ state }) => state !== 'proposed');
  return made.toReversed().map((row) => ({
    decisionId: row.id,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    reasonCode: row.reasonCode,
    barredBy: row.barredBy,
    lots: row.lots,
    liftedBy: row.liftedById,
    liftedAt: row.liftedAt?.toISOString() ?? null,
    liftReason: row.liftReason,
    conditions: row.conditions,
    until: row.until,
    remedyDate: row.remedyDate,
    checklist: row.checklist,
    openFindings: row.openFindings,
    disclosedOn: row.disclosedOn,
    proposedBy: row.proposedById,
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedById,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
