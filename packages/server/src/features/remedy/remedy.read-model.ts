import { Injectable } from '@nestjs/common';
import { byEffort, type Response } from '@plumbline/facts';
import { SEVERITIES, type Flag, type Severity } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay, may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { before } from '../../platform/time/after.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { openFlags } from '../risk/leading-flags.ts';
import { proposedPlans } from '../request/proposed-plans.ts';
import { RecomputeAssessment, type ShownAssessment } from '../risk/recompute-assessment.ts';
import { isWithheld, storedAssessment } from '../risk/stored-assessment.ts';
import { exponentOf } from '../supplier/fact-text.ts';
import { siteTitle } from '../supplier/site-title.ts';
import { linesOf } from './lines-of.ts';
import { amountOf } from './amount-of.ts';
import {
  LEDGER_DAYS,
  planOf,
  type Amount,
  type Entry,
  type Plan,
  type Step,
  type Teller,
  type Verifier,
} from './remedy-rules.ts';

interface Recorded {
  readonly id: string;
  readonly remedyId: string;
  readonly note: string;
  readonly recordedBy: PersonAt | null;
  readonly recordedAt: Date;
}

export interface StepRow extends Recorded, Step {
  readonly verifier: Verifier | null;
}

export interface EntryRow extends Recorded, Entry {
  readonly source: Teller | 'workers';
  readonly confirmedBy: Verifier | null;
}

/** A remedy with all that was recorded of it, oldest first. */
export interface RemedyRow {
  readonly id: string;
  readonly version: number;
  readonly ruleId: string;
  readonly siteKey: string;
  readonly steps: readonly StepRow[];
  readonly entries: readonly EntryRow[];
}

/** A finding about people at a site, with its remedies. */
export interface FindingRow {
  readonly ruleId: string;
  readonly siteKey: string;
  /** Null for a site of which nothing is in force. */
  readonly siteId: string | null;
  /** Title of the site; null where it is the supplier itself, or no longer known. */
  readonly site: string | null;
  /** Null where the finding is not open. */
  readonly severity: Severity | null;
  readonly response: { readonly counts: Response; readonly said: Response };
  readonly remedies: readonly RemedyRow[];
  /** What the supplier proposes in its answers, until a plan is accepted. */
  readonly proposed: readonly ProposedPlanRow[];
}

/** A plan as the supplier proposes it: it counts once somebody has accepted it. */
export type ProposedPlanRow = Omit<Plan, 'paidBy' | 'owed'> & { readonly owed: Amount };

export interface SupplierRemedy {
  readonly supplierId: string;
  readonly supplierName: string;
  /** Today in the organisation, ISO 8601. */
  readonly today: string;
  /** First day whose entries keep a ledger up to date. */
  readonly keptSince: string;
  readonly findings: readonly FindingRow[];
  /** How many remedies of a past day are not shown again, since its result is not; null where it is. */
  readonly withheld: number | null;
}

const remediesSql = `
  SELECT id, version, rule_id AS "ruleId", site_key AS "siteKey" FROM remedies
  WHERE organisation_id = $1 AND supplier_id = $2 ORDER BY opened_at, id`;

const stepsSql = `
  SELECT s.id, s.remedy_id AS "remedyId", s.response, s.source, s.evidence_date AS "evidenceDate", s.note, s.verifier, s.plan,
    author.person AS "recordedBy", s.recorded_at AS "recordedAt"
  FROM remedy_steps s ${personAt('author', 's.recorded_by', 's.recorded_at')}
  WHERE s.organisation_id = $1 AND s.remedy_id = ANY ($2::uuid[]) ORDER BY s.remedy_id, s.place`;

const entriesSql = `
  SELECT e.id, e.remedy_id AS "remedyId", e.kind, e.day, e.workers, e.former_workers AS "formerWorkers", e.minor, e.currency, e.source,
    e.confirmed_by AS "confirmedBy", e.note, e.corrects, e.taken_back AS "takenBack", author.person AS "recordedBy", e.recorded_at AS "recordedAt"
  FROM remedy_entries e ${personAt('author', 'e.recorded_by', 'e.recorded_at')}
  WHERE e.organisation_id = $1 AND e.remedy_id = ANY ($2::uuid[]) ORDER BY e.remedy_id, e.place`;

/** Reads what is done about the findings of a supplier. */
@Injectable()
export class RemedyReadModel {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const columns = ['organisation_id', 'remedy_id'];
    return [
      {
        name: 'remedies of a supplier',
        sql: remediesSql,
        parameters: [organisationId, id],
        index: 'remedies_organisation_id_supplier_id_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'steps of remedies',
        sql: stepsSql,
        parameters: [organisationId, [id]],
        index: 'remedy_steps_organisation_id_remedy_id_idx',
        columns,
      },
      {
        name: 'ledgers of remedies',
        sql: entriesSql,
        parameters: [organisationId, [id]],
        index: 'remedy_entries_organisation_id_remedy_id_idx',
        columns,
      },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now. The plans that answers propose are read now only: they stand on the page of a request, which no past day has
   * @throws NotFound when the organisation has no such supplier, NotAllowed
   */
  async ofSupplier(viewer: Viewer, supplierId: string, asOf: Date | null = null): Promise<SupplierRemedy> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const [supplier] = await tx.query<{ name: string }>(
        `SELECT coalesce(p.name, s.name) AS name FROM suppliers s
         LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
         WHERE s.organisation_id = $1 AND s.id = $2 AND s.state = 'active'`,
        [organisationId, supplierId],
      );
      if (!supplier) throw new NotFound('No supplier has this id');
      const remedies = await remediesOf(tx, organisationId, supplierId);
      const isShown = asOf === null || !(await isWithheld(tx, organisationId, supplierId));
      const assessed =
        asOf === null
          ? await this.#recompute.execute(tx, organisationId, supplierId)
          : await storedAssessment(tx, organisationId, supplierId);
      const proposed = asOf === null ? await proposalsOf(tx, viewer, supplierId) : [];
      return {
        supplierId,
        supplierName: supplier.name,
        today: dayIn(timeZone, tx.now),
        keptSince: dayIn(timeZone, before(tx.now, { days: LEDGER_DAYS })),
        findings: isShown ? findingsOf(assessed, remedies, proposed) : [],
        withheld: isShown ? null : remedies.length,
      };
    });
  }
}

async function remediesOf(tx: Transaction, organisationId: string, supplierId: string): Promise<RemedyRow[]> {
  const remedies = await tx.query<Omit<RemedyRow, 'steps' | 'entries'>>(remediesSql, [organisationId, supplierId]);
  const ids = remedies.map(({ id }) => id);
  const steps = await tx.query<StepRow>(stepsSql, [organisationId, ids]);
  const lines = await tx.query<Omit<EntryRow, 'amount'> & { minor: number | null; currency: string | null }>(
    entriesSql,
    [organisationId, ids],
  );
  const stepsBy = Map.groupBy(steps, ({ remedyId }) => remedyId);
  const entriesBy = Map.groupBy(linesOf(lines), ({ remedyId }) => remedyId);
  return remedies.map((remedy) => ({
    ...remedy,
    steps: stepsBy.get(remedy.id) ?? [],
    entries: entriesBy.get(remedy.id) ?? [],
  }));
}

/** The finding that plans of answers are about. */
const PAID_BY_WORKERS = 'RECRUIT-FEE-WORKER-PAID';

async function proposalsOf(tx: Transaction, viewer: Viewer, supplierId: string): Promise<ProposedPlanRow[]> {
  if (!may(viewer, 'request.read')) return [];
  return (await proposedPlans(tx, viewer, supplierId)).flatMap(({ workers, former, owed, from, until }) => {
    const amount = amountOf({ amount: owed.amount.toFixed(exponentOf(owed.currency)), currency: owed.currency });
    return amount === null ? [] : [{ workers, formerWorkers: former, owed: amount, from, until }];
  });
}

/** Open findings by rule and site, the worst and least answered first; then remedies of findings that are no longer open. */
function findingsOf(
  assessed: ShownAssessment | null,
  remedies: readonly RemedyRow[],
  proposed: readonly ProposedPlanRow[],
): FindingRow[] {
  const keyOf = ({ ruleId, siteKey }: Pick<FindingRow, 'ruleId' | 'siteKey'>): string => `${ruleId} ${siteKey}`;
  const own = Map.groupBy(remedies, keyOf);
  const siteIds = new Map(assessed?.rows.map(({ siteKey, siteId }) => [siteKey, siteId]));
  const flags = (assessed?.assessment.units ?? []).flatMap((unit) =>
    openFlags(unit)
      .filter((flag) => flag.class === 'FINDING' && flag.truth === 'TRUE')
      .map((flag) => ({ ruleId: flag.ruleId, siteKey: unit.site, flag })),
  );
  const found = [...Map.groupBy(flags, keyOf).values()].flatMap((same) => {
    const worst = same.toSorted((a, b) => rankOf(b.flag) - rankOf(a.flag))[0];
    if (worst === undefined) return [];
    const { ruleId, siteKey, flag } = worst;
    const { counts, said } = flag.response ?? { counts: 'none', said: 'none' };
    return [rowOf({ ruleId, siteKey }, flag.severity, { counts, said })];
  });
  const open = new Set(found.map(keyOf));
  const closed = [...own.values()].flatMap(([remedy]) => {
    if (remedy === undefined || open.has(keyOf(remedy))) return [];
    const last = remedy.steps.at(-1)?.response ?? 'none';
    return [rowOf(remedy, null, { counts: last, said: last })];
  });
  return [
    ...found.sort(
      (a, b) =>
        SEVERITIES.indexOf(b.severity ?? 'L') - SEVERITIES.indexOf(a.severity ?? 'L') ||
        byEffort(a.response.counts, b.response.counts),
    ),
    ...closed,
  ];

  function rowOf(
    { ruleId, siteKey }: Pick<FindingRow, 'ruleId' | 'siteKey'>,
    severity: Severity | null,
    response: FindingRow['response'],
  ): FindingRow {
    const site = assessed?.dossier.sites.find(({ key }) => key === siteKey);
    const remediesOfIt = own.get(`${ruleId} ${siteKey}`) ?? [];
    const isOpen =
      ruleId === PAID_BY_WORKERS && severity !== null && remediesOfIt.every(({ steps }) => planOf(steps) === null);
    return {
      ruleId,
      siteKey,
      siteId: siteIds.get(siteKey) ?? null,
      site: site === undefined || assessed === null ? null : siteTitle(site, assessed.supplier.name),
      severity,
      response,
      remedies: remediesOfIt,
      proposed: isOpen ? proposed : [],
    };
  }
}

function rankOf({ severity }: Flag): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}
