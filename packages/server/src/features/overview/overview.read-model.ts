import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { after, before } from '../../platform/time/after.ts';
import { decisionsIn, waitingHolds, type DecisionRow } from '../decision/decision.read-model.ts';
import { overdueSince } from '../decision/overdue-holds.ts';
import { WAITING_FLAGS_SQL, waitingFlags, type FlagListRow } from '../flag/flag-list.read-model.ts';
import { END_WAITS, expiredOverrides, waitingOverrides, type OverrideRow } from '../override/override.read-model.ts';
import { PORTFOLIO_COLUMNS, type PortfolioRow } from '../portfolio/portfolio-row.ts';
import { REMEDY_TOTALS_SQL, remedyTotals, type RemedyTotals } from '../remedy/remedy-totals.ts';
import { IS_LISTED, OPEN_QUESTIONS } from '../review/open-questions.ts';
import { labelOverrideOf, type LabelOverride } from '../risk/label-in-force.ts';
import { methodologyChange, type MethodologyChange } from '../risk/methodology-change.ts';
import { IS_TOLD } from '../risk/told-changes.ts';
import { cellCounts, CELLS_SQL, labelCounts, type LabelCount } from './cell-counts.ts';
import { heatMap, type HeatMap } from './heat-map.ts';
import { RECORDED_SQL, whatIsRecorded, type WhatIsRecorded } from './what-is-recorded.ts';

/** Number of proposals that the page lists; the count beside them includes all. */
const MOST_WAITING = 20;
/** For so many days an author and an approver are told that their override expired. */
const TOLD_DAYS = 14;
const MOST_CHANGES = 10;
const DECIDE_NEXT = 8;

export interface Totals {
  readonly supplierCount: number;
  readonly countryCount: number;
  readonly lastAssessedAt: Date | null;
  readonly openQuestions: number;
  readonly assessmentsWaiting: number;
}

export interface NeedsDecision {
  readonly needsDecision: number;
  readonly older: number;
}

/** How much waits for a second person, by kind, and how many overrides ended lately. */
interface Waits extends Pick<
  Overview,
  'waitingSuspensions' | 'leavingAfterDisclosure' | 'waitingHolds' | 'overdueHolds'
> {
  readonly decisions: number;
  readonly flags: number;
  readonly overrides: number;
  readonly expired: number;
}

/** The changes of one supplier, combined: the most telling one, and the number of others. */
export interface FoldedChange {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly label: string;
  readonly override: LabelOverride | null;
  readonly at: Date;
  readonly kind: string;
  readonly labelBefore: string;
  readonly labelAfter: string;
  readonly ruleId: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly moreCount: number;
}

export interface Overview extends Totals, NeedsDecision, WhatIsRecorded {
  /** On a past day, the method of its latest result; null without one. */
  readonly methodology: string | null;
  readonly labels: readonly LabelCount[];
  readonly remedy: RemedyTotals;
  readonly waitingForApproval: number;
  readonly waitingSuspensions: number;
  /** Holds that nobody has confirmed, and those of them that wait longer than they may. */
  readonly waitingHolds: number;
  readonly overdueHolds: number;
  /** Suspensions and exits, proposed or in force, of suppliers that had told of a finding in the year before. */
  readonly leavingAfterDisclosure: number;
  /** Holds first. */
  readonly waiting: readonly DecisionRow[];
  readonly waitingOverrides: readonly OverrideRow[];
  readonly waitingClearings: readonly FlagListRow[];
  readonly waitingReopenings: readonly FlagListRow[];
  /** Overrides of the viewer's making or approval whose last day has passed lately. */
  readonly expiredOverrides: readonly OverrideRow[];
  readonly heatMap: HeatMap;
  readonly methodologyChange: MethodologyChange | null;
  readonly changes: readonly FoldedChange[];
  readonly decideNext: readonly PortfolioRow[];
}

// A count of another kind has a key that is no number, and the planner may look at it first.
const numberOf = (kind: string): string => `CASE WHEN c.kind = '${kind}' THEN c.key[1]::bigint END`;

// The rows of a count are added up: several stand beside each other until they are folded.
const totalsSql = `
  SELECT (SELECT coalesce(sum(c.suppliers), 0)::integer FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'supplier') AS "supplierCount",
    (SELECT count(*)::integer FROM (SELECT FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'country' AND c.key[1] <> ''
      GROUP BY c.key[1] COLLATE "C" HAVING sum(c.suppliers) > 0) k) AS "countryCount",
    (SELECT to_timestamp(max(k.at) / 1000.0) FROM (SELECT ${numberOf('assessed')} AS at FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'assessed'
      GROUP BY 1 HAVING sum(c.suppliers) > 0) k) AS "lastAssessedAt",
    (SELECT count(*)::integer FROM ${OPEN_QUESTIONS} AND ${IS_LISTED}) AS "openQuestions",
    (SELECT count(*)::integer FROM reassessments r WHERE r.organisation_id = $1) AS "assessmentsWaiting"`;

const needsDecisionSql = `
  SELECT count(*)::integer AS "needsDecision", count(*) FILTER (WHERE p.worsened_at < $2 AND p.worsened_at > '-infinity')::integer AS older
  FROM portfolio p WHERE p.organisation_id = $1 AND p.needs_decision = 1`;

const waitingSql = `
  SELECT count(*)::integer AS decisions, (${WAITING_FLAGS_SQL})::integer AS flags,
    (SELECT count(*) FROM overrides o JOIN suppliers s ON s.organisation_id = $1 AND s.id = o.supplier_id AND s.state = 'active'
      WHERE o.organisation_id = $1 AND (o.state = 'proposed' OR ${END_WAITS}))::integer AS overrides,
    (SELECT count(*) FROM overrides o WHERE o.organisation_id = $1 AND o.state = 'expired' AND o.until >= $2::date)::integer AS expired,
    count(*) FILTER (WHERE d.kind = 'suspend')::integer AS "waitingSuspensions",
    (SELECT count(*) FROM decisions h WHERE h.organisation_id = $1 AND h.state = 'held' AND h.decided_by IS NULL)::integer AS "waitingHolds",
    (SELECT count(*) FROM decisions h WHERE h.organisation_id = $1 AND h.state = 'held' AND h.decided_by IS NULL AND h.proposed_at < $3)::integer AS "overdueHolds",
    (SELECT count(*) FROM decisions l WHERE l.organisation_id = $1 AND l.state IN ('proposed', 'in-force') AND l.disclosed_on IS NOT NULL)::integer AS "leavingAfterDisclosure"
  FROM decisions d WHERE d.organisation_id = $1 AND d.state = 'proposed'`;

// The last seven days, or thirty when those have no change. A new version of the method is no news of a supplier. A finding is more telling than the response to it, and both than the band.
// What got worse comes first, by the label that it has now.
const changesSql = `
  WITH recent AS (
    SELECT c.*, row_number() OVER (PARTITION BY c.supplier_id ORDER BY c.kind = 'band', c.kind = 'response', c.at DESC, c.id) AS place,
      count(*) OVER (PARTITION BY c.supplier_id) AS changes, bool_or(c.worse) OVER (PARTITION BY c.supplier_id) AS got_worse
    FROM changes c
    WHERE c.organisation_id = $1 AND c.kind <> 'methodology' AND ${IS_TOLD} AND c.at >= (SELECT CASE WHEN EXISTS (
      SELECT FROM changes c WHERE c.organisation_id = $1 AND c.kind <> 'methodology' AND ${IS_TOLD} AND c.at >= $2::timestamptz) THEN $2::timestamptz ELSE $3::timestamptz END)
  )
  SELECT r.supplier_id AS "supplierId", p.name AS "supplierName", p.label, ${labelOverrideOf('p')} AS override, r.at, r.kind, r.label_before AS "labelBefore", r.label_after AS "labelAfter",
    r.rule_id AS "ruleId", r.parameters, (r.changes - 1)::integer AS "moreCount"
  FROM recent r JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = r.supplier_id
  WHERE r.place = 1 ORDER BY r.got_worse DESC, p.label_rank, r.at DESC, r.supplier_id LIMIT ${String(MOST_CHANGES)}`;

const decideNextSql = `
  SELECT ${PORTFOLIO_COLUMNS} FROM portfolio p
  WHERE p.organisation_id = $1 AND p.needs_decision = 1 ORDER BY p.attention_rank, p.attention_within, p.name_sort, p.supplier_id LIMIT ${String(DECIDE_NEXT)}`;

/** The first page after signing in: one transaction, one statement for each panel that has something to list. */
@Injectable()
export class OverviewReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    const [week, month] = [after(new Date(0), { days: 23 }), new Date(0)];
    const needs = ['organisation_id', 'needs_decision'];
    return [
      ...[CELLS_SQL, RECORDED_SQL].map((sql, at) => ({
        name: ['labels and heat map', 'what is recorded'][at] ?? '',
        sql,
        parameters: [organisationId],
        index: 'portfolio_counts_pkey',
        columns: ['organisation_id', 'kind'],
      })),
      {
        name: 'needs a decision',
        sql: needsDecisionSql,
        parameters: [organisationId, month],
        index: 'portfolio_waiting_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'decide next',
        sql: decideNextSql,
        parameters: [organisationId],
        index: 'portfolio_needs_decision_idx',
        columns: needs,
      },
      {
        name: 'what changed',
        sql: changesSql,
        parameters: [organisationId, week, month],
        index: 'changes_organisation_id_at_told_idx',
        columns: ['organisation_id', 'at'],
      },
      {
        name: 'waiting for approval',
        sql: waitingSql,
        parameters: [organisationId, '2026-11-25', month],
        index: 'decisions_organisation_id_supplier_id_proposed_key',
        columns: ['organisation_id'],
      },
      {
        name: 'holds that wait to be confirmed',
        sql: waitingSql,
        parameters: [organisationId, '2026-11-25', month],
        index: 'decisions_organisation_id_supplier_id_held_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'what workers got',
        sql: REMEDY_TOTALS_SQL,
        parameters: [organisationId],
        index: 'remedy_entries_organisation_id_remedy_id_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async overview(viewer: Viewer, asOf: Date | null = null): Promise<Overview> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const [week, month] = [before(tx.now, { days: 7 }), before(tx.now, { days: 30 })];
      const totals = await one<Totals>(tx, totalsSql, [organisationId]);
      const cells = await cellCounts(tx, organisationId);
      const needs = await one<NeedsDecision>(tx, needsDecisionSql, [organisationId, month]);
      const recorded = await whatIsRecorded(tx, organisationId);
      const lately = dayIn(timeZone, before(tx.now, { days: TOLD_DAYS }));
      const waits = await one<Waits>(tx, waitingSql, [organisationId, lately, overdueSince(tx.now, timeZone)]);
      const listed = await whatWaits(tx, viewer, waits, lately);
      const changes = await tx.query<FoldedChange>(changesSql, [organisationId, week, month]);
      const method = await methodologyChange(tx, organisationId, month);
      const decideNext = await tx.query<PortfolioRow>(decideNextSql, [organisationId]);
      const remedy = await remedyTotals(tx, organisationId);
      return {
        ...totals,
        labels: labelCounts(cells),
        remedy,
        ...needs,
        ...recorded,
        waitingForApproval: waits.decisions + waits.waitingHolds + waits.flags + waits.overrides,
        waitingHolds: waits.waitingHolds,
        overdueHolds: waits.overdueHolds,
        waitingSuspensions: waits.waitingSuspensions,
        leavingAfterDisclosure: waits.leavingAfterDisclosure,
        ...listed,
        heatMap: heatMap(cells),
        methodologyChange: method,
        methodology: asOf === null ? null : await methodThen(tx, organisationId),
        changes,
        decideNext,
      };
    });
  }
}

/** Lists what waits, of the kinds of which something does: on most days that is none, and each of these statements takes as long to plan as a panel to read. */
async function whatWaits(
  tx: Transaction,
  viewer: Viewer,
  waits: Waits,
  lately: string,
): Promise<
  Pick<Overview, 'waiting' | 'waitingOverrides' | 'waitingClearings' | 'waitingReopenings' | 'expiredOverrides'>
> {
  const { organisationId, userId } = viewer;
  const told = { since: lately, of: userId, first: MOST_WAITING };
  return {
    waiting: [
      ...(waits.waitingHolds === 0 ? [] : await waitingHolds(tx, organisationId, MOST_WAITING)),
      ...(waits.decisions === 0 ? [] : await decisionsIn(tx, organisationId, 'proposed', MOST_WAITING)),
    ],
    waitingOverrides: waits.overrides === 0 ? [] : await waitingOverrides(tx, organisationId, MOST_WAITING),
    waitingClearings: waits.flags === 0 ? [] : await waitingFlags(tx, viewer, 'proposed', MOST_WAITING),
    waitingReopenings: waits.flags === 0 ? [] : await waitingFlags(tx, viewer, 'reopening', MOST_WAITING),
    expiredOverrides: waits.expired === 0 ? [] : await expiredOverrides(tx, organisationId, told),
  };
}

/** The method of the latest result that stood. */
async function methodThen(tx: Transaction, organisationId: string): Promise<string | null> {
  const [latest] = await tx.query<{ methodology: string }>(
    'SELECT a.methodology FROM assessments a WHERE a.organisation_id = $1 AND a.recorded_to IS NULL ORDER BY a.recorded_from DESC LIMIT 1',
    [organisationId],
  );
  return latest?.methodology ?? null;
}

/** The single row of an aggregate without groups. */
async function one<Row extends object>(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<Row> {
  const [row] = await tx.query<Row>(sql, parameters);
  if (!row) throw new Error('An aggregate has one row');
  return row;
}
