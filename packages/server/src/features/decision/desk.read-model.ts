import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Parameters } from '../../platform/db/parameters.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { firstInstantOf } from '../past/days.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { conditionsOf, type Conditions } from '../portfolio/filter-conditions.ts';
import { PORTFOLIO_COLUMNS, type PortfolioRow } from '../portfolio/portfolio-row.ts';
import type { DecisionKind } from './decision-rules.ts';
import { overdueSince } from './overdue-holds.ts';
import { assertSize, type SupplierFilter } from '../portfolio/supplier-filter.ts';
import { orderOf, readCursor, writeCursor } from '../portfolio/supplier-order.ts';
import { pageSql, sortValueNames } from '../portfolio/suppliers-page.ts';
import { searchedWords } from '../portfolio/suppliers.read-model.ts';

/** The lanes whose suppliers can need a decision, in the order of attention. */
export const DESK_LANES = ['1', '2', '3'] as const;
export type DeskLane = (typeof DESK_LANES)[number];

/** The most rows of a lane, and the most proposals, that are read at once. */
const MOST_ROWS = 100;
const MOST_PROPOSALS = 50;
/** How far down its lane a case that is open is looked for, and the rows that come after it. */
const MOST_DEEP = 500;
const ROWS_AFTER = 6;

export interface LaneOfDesk {
  readonly lane: DeskLane;
  readonly count: number;
  readonly page: Page<PortfolioRow>;
}

/** A supplier with the proposal, or the hold, that waits for a second person. */
export interface ProposedRow extends PortfolioRow {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  /** Of a hold: it waits longer than it may. */
  readonly overdue: boolean;
  readonly proposedById: string;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date;
}

export interface Desk {
  readonly lanes: readonly LaneOfDesk[];
  /** Holds first, then the oldest. */
  readonly proposed: readonly ProposedRow[];
  readonly proposedCount: number;
  /** Suppliers decided about in the whole organisation, whatever the filter. */
  readonly decidedToday: number;
}

const ORDER = orderOf();

const toDecideSql =
  'SELECT count(*)::integer AS count FROM portfolio p WHERE p.organisation_id = $1 AND p.needs_decision = 1';

const laneSql =
  'SELECT p.lane FROM portfolio p WHERE p.organisation_id = $1 AND p.supplier_id = $2 AND p.needs_decision = 1';

const decidedSql = `
  SELECT count(DISTINCT d.supplier_id)::integer AS count FROM decisions d
  WHERE d.organisation_id = $1 AND coalesce(d.lifted_at, d.decided_at, d.proposed_at) >= $2 AND d.state NOT IN ('proposed', 'declined', 'withdrawn')`;

/** What stands in a queue: the filter of the list, of those that need a decision. */
const queued = (filter: SupplierFilter, lane: DeskLane): SupplierFilter => ({
  ...filter,
  needsDecision: true,
  lanes: filter.lanes === undefined || filter.lanes.includes(lane) ? [lane] : [],
});

/** What is proposed needs no decision meanwhile, so a filter for those that do says nothing about it. */
function waiting(filter: SupplierFilter): SupplierFilter {
  const rest: Partial<Record<keyof SupplierFilter, unknown>> = { ...filter };
  delete rest.needsDecision;
  return rest as SupplierFilter;
}

const whereOf = ({ always, byFacet }: Conditions): string =>
  ['true', ...always, ...byFacet.values()].join('\n      AND ');

const countsSql = (conditions: Conditions): string => `
  SELECT p.lane, count(*)::integer AS count FROM portfolio p WHERE p.organisation_id = $1 AND ${whereOf(conditions)} GROUP BY p.lane`;

const proposedSql = (conditions: Conditions): string => `
  SELECT ${PORTFOLIO_COLUMNS}, q.id AS "decisionId", q.kind, q.proposed_by AS "proposedById", author.person AS "proposedBy", q.proposed_at AS "proposedAt",
    (count(*) OVER ())::integer AS total
  FROM decisions q JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = q.supplier_id
  ${personAt('author', 'q.proposed_by', 'q.proposed_at')}
  WHERE q.organisation_id = $1 AND (q.state = 'proposed' OR (q.state = 'held' AND q.decided_by IS NULL)) AND ${whereOf(conditions)}
  ORDER BY q.state, q.proposed_at, q.id LIMIT ${String(MOST_PROPOSALS)}`;

/** What is to be decided: the queue by lanes, and what waits for a second person. */
@Injectable()
export class DeskReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    const parameters = new Parameters(organisationId);
    const conditions = conditionsOf({}, null, parameters);
    return [
      {
        name: 'suppliers that need a decision',
        sql: toDecideSql,
        parameters: [organisationId],
        index: 'portfolio_waiting_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'decided since an instant',
        sql: decidedSql,
        parameters: [organisationId, '2026-11-24T00:00:00Z'],
        index: 'decisions_organisation_id_moved_at_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'proposals with their suppliers',
        sql: proposedSql(conditions),
        parameters: parameters.values,
        index: 'decisions_organisation_id_supplier_id_proposed_key',
        columns: ['organisation_id'],
      },
      {
        name: 'holds with their suppliers',
        sql: proposedSql(conditions),
        parameters: parameters.values,
        index: 'decisions_organisation_id_supplier_id_held_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  /**
   * @param opened whose case is open: its lane has all rows up to it, unless it stands deeper than anybody goes
   * @throws NotAllowed; RefusedRequest for a filter that none of our pages makes
   */
  async desk(viewer: Viewer, filter: SupplierFilter, first: number, opened: string | null): Promise<Desk> {
    assertMay(viewer, 'decision.read');
    assertSize(filter);
    const { organisationId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const words = await searchedWords(tx, organisationId, filter);
      const counting = new Parameters(organisationId);
      const wanted = DESK_LANES.filter((lane) => filter.lanes === undefined || filter.lanes.includes(lane));
      const all = conditionsOf({ ...filter, needsDecision: true, lanes: wanted }, words, counting);
      const counts = await tx.query<{ lane: string; count: number }>(countsSql(all), counting.values);
      const countOf = (lane: string): number => counts.find((each) => each.lane === lane)?.count ?? 0;
      const [deep] = opened === null ? [] : await tx.query<{ lane: string }>(laneSql, [organisationId, opened]);
      const lanes: LaneOfDesk[] = [];
      for (const lane of DESK_LANES) {
        const count = countOf(lane);
        const rows = queued(filter, lane);
        const page = count === 0 ? NOTHING : await this.#page(tx, organisationId, rows, fewOf(first), null);
        const isDeep = opened !== null && deep?.lane === lane;
        lanes.push({ lane, count, page: isDeep ? await this.#upTo(tx, organisationId, rows, page, opened) : page });
      }
      const parameters = new Parameters(organisationId);
      const rows = await tx.query<Omit<ProposedRow, 'overdue'> & { total: number }>(
        proposedSql(conditionsOf(waiting(filter), words, parameters)),
        parameters.values,
      );
      const today = firstInstantOf(dayIn(timeZone, tx.now), timeZone);
      const late = overdueSince(tx.now, timeZone);
      const [decided] = await tx.query<{ count: number }>(decidedSql, [organisationId, today]);
      return {
        lanes,
        proposed: rows.map((row) => ({ ...row, overdue: row.kind === 'hold' && row.proposedAt < late })),
        proposedCount: rows[0]?.total ?? 0,
        decidedToday: decided?.count ?? 0,
      };
    });
  }

  /** More of one lane. @throws NotAllowed; RefusedRequest for a cursor or filter that none of our pages makes */
  async lane(
    viewer: Viewer,
    filter: SupplierFilter,
    lane: DeskLane,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<Page<PortfolioRow>> {
    assertMay(viewer, 'decision.read');
    assertSize(filter);
    return this.#database.transaction(viewer.organisationId, (tx) =>
      this.#page(tx, viewer.organisationId, queued(filter, lane), fewOf(first), after),
    );
  }

  /** How many suppliers of the organisation need a decision. */
  async toDecide(viewer: Viewer): Promise<number> {
    assertMay(viewer, 'decision.read');
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ count: number }>(toDecideSql, [viewer.organisationId]),
    );
    return row?.count ?? 0;
  }

  /** A first page with the rows after it up to a supplier, and a few more; itself where it has the supplier, or none of the next rows has. */
  async #upTo(
    tx: Transaction,
    organisationId: string,
    filter: SupplierFilter,
    page: Page<PortfolioRow>,
    supplierId: string,
  ): Promise<Page<PortfolioRow>> {
    const placeIn = ({ rows }: Page<PortfolioRow>): number =>
      rows.findIndex(({ node }) => node.supplierId === supplierId);
    const last = page.rows.at(-1);
    if (last === undefined || !page.hasNextPage || placeIn(page) >= 0) return page;
    const rest = await this.#page(tx, organisationId, filter, MOST_DEEP, last.cursor);
    const place = placeIn(rest);
    if (place < 0) return page;
    const further = rest.rows.slice(0, place + 1 + ROWS_AFTER);
    return {
      ...page,
      rows: [...page.rows, ...further],
      hasNextPage: rest.hasNextPage || further.length < rest.rows.length,
    };
  }

  async #page(
    tx: Transaction,
    organisationId: string,
    filter: SupplierFilter,
    first: number,
    cursor: string | null,
  ): Promise<Page<PortfolioRow>> {
    const after = cursor === null ? null : readCursor(ORDER, cursor);
    const words = await searchedWords(tx, organisationId, filter);
    const parameters = new Parameters(organisationId);
    const conditions = conditionsOf(filter, words, parameters);
    const sql = pageSql(conditions, { order: ORDER, after, limit: first + 1 }, parameters);
    const rows = await tx.query<PortfolioRow & Readonly<Record<string, unknown>>>(sql, parameters.values);
    const valuesOf = (row: Readonly<Record<string, unknown>>) =>
      sortValueNames(ORDER).map((name) => row[name] as string | number);
    return {
      rows: rows.slice(0, first).map((node) => ({
        cursor: writeCursor(ORDER, { values: valuesOf(node), supplierId: node.supplierId }),
        node,
      })),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
    };
  }
}

const fewOf = (wanted: number): number => Math.min(Math.max(wanted, 0), MOST_ROWS);

const NOTHING: Page<PortfolioRow> = { rows: [], hasNextPage: false, hasPreviousPage: false };
