import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { labelOverrideOf, type LabelOverride } from '../risk/label-in-force.ts';
import type { DecisionKind, DecisionState } from './decision-rules.ts';
import { disclosedOn, disclosureSql } from './disclosures.ts';
import type { WhatIsOpen } from './offers.ts';
import { openSql, whatIsOpen } from './what-is-open.ts';

/** A decision with the names that are shown. */
export interface DecisionRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  /** Current label in force of the supplier; null while it is not assessed. */
  readonly label: string | null;
  readonly override: LabelOverride | null;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  readonly reason: string;
  readonly reasonCode: string | null;
  /** Rules that barred going on as before when it was made, as the list keeps them. */
  readonly barredBy: string;
  /** Those that bar it now. */
  readonly barredNow: string;
  /** Of a hold: what is held; empty for all shipments. */
  readonly lots: readonly string[] | null;
  readonly liftedById: string | null;
  readonly liftedBy: PersonAt | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
  readonly conditions: string;
  readonly until: string | null;
  readonly remedyDate: string | null;
  /** Of a decision with conditions; null where no owner was asked for yet. */
  readonly ownerId: string | null;
  readonly owner: PersonAt | null;
  readonly undoneAt: Date | null;
  readonly checklist: Readonly<Record<string, string>>;
  readonly openFindings: number;
  readonly disclosedOn: string | null;
  readonly proposedById: string;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date;
  readonly decidedById: string | null;
  readonly decidedBy: PersonAt | null;
  readonly decidedAt: Date | null;
  readonly declineReason: string | null;
  readonly version: number;
  /** When it was read, or the instant as of which. */
  readonly readAt: Date;
}

export interface Grounds extends WhatIsOpen {
  /** The latest day of the last twelve months on which the supplier told of a finding itself, ISO 8601. */
  readonly disclosedOn: string | null;
}

const columns = `
  decision.id, decision.supplier_id AS "supplierId", coalesce(portfolio.name, supplier.name) AS "supplierName", portfolio.label,
  ${labelOverrideOf('portfolio')} AS override, decision.kind, decision.state,
  decision.reason, decision.reason_code AS "reasonCode", decision.barred_by AS "barredBy", coalesce(portfolio.barred_by, '') AS "barredNow", decision.lots,
  decision.lifted_by AS "liftedById", lifter.person AS "liftedBy", decision.lifted_at AS "liftedAt", decision.lift_reason AS "liftReason", decision.conditions, decision.until, decision.remedy_date AS "remedyDate", decision.owner_id AS "ownerId", owner.person AS owner, decision.undone_at AS "undoneAt", decision.checklist,
  decision.open_findings AS "openFindings", decision.disclosed_on AS "disclosedOn", decision.proposed_by AS "proposedById", author.person AS "proposedBy",
  decision.proposed_at AS "proposedAt", decision.decided_by AS "decidedById", decider.person AS "decidedBy", decision.decided_at AS "decidedAt",
  decision.decline_reason AS "declineReason", decision.version
  FROM decisions decision
  JOIN suppliers supplier ON supplier.organisation_id = decision.organisation_id AND supplier.id = decision.supplier_id
  LEFT JOIN portfolio ON portfolio.organisation_id = decision.organisation_id AND portfolio.supplier_id = decision.supplier_id
  ${personAt('owner', 'decision.owner_id', 'decision.proposed_at', 'decision.organisation_id')}
  ${personAt('author', 'decision.proposed_by', 'decision.proposed_at', 'decision.organisation_id')}
  ${personAt('decider', 'decision.decided_by', 'decision.decided_at', 'decision.organisation_id')}
  ${personAt('lifter', 'decision.lifted_by', 'decision.lifted_at', 'decision.organisation_id')}`;

const oneSql = `SELECT ${columns} WHERE decision.organisation_id = $1 AND decision.id = $2`;

const someSql = `SELECT ${columns} WHERE decision.organisation_id = $1 AND decision.id = ANY ($2::uuid[]) ORDER BY decision.id`;

const ofSupplierSql = `
  SELECT ${columns} WHERE decision.organisation_id = $1 AND decision.supplier_id = $2 ORDER BY decision.proposed_at DESC, decision.id`;

const inStateSql = `
  SELECT ${columns} WHERE decision.organisation_id = $1 AND decision.state = $2 ORDER BY decision.proposed_at, decision.id LIMIT $3`;

/** Holds of shipments that nobody has confirmed, the oldest first. */
const waitingHoldsSql = `
  SELECT ${columns} WHERE decision.organisation_id = $1 AND decision.state = 'held' AND decision.decided_by IS NULL ORDER BY decision.proposed_at, decision.id LIMIT $2`;

async function read(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<DecisionRow[]> {
  const rows = await tx.query<Omit<DecisionRow, 'readAt'>>(sql, parameters);
  return rows.map((row) => ({ ...row, readAt: tx.now }));
}

/** Holds that wait for a second person, the oldest first. */
export async function waitingHolds(tx: Transaction, organisationId: string, first: number): Promise<DecisionRow[]> {
  return read(tx, waitingHoldsSql, [organisationId, first]);
}

/** All decisions about a supplier, newest first. */
export async function decisionsOf(tx: Transaction, organisationId: string, supplierId: string): Promise<DecisionRow[]> {
  return read(tx, ofSupplierSql, [organisationId, supplierId]);
}

/** Decisions in a state, oldest first. */
export async function decisionsIn(
  tx: Transaction,
  organisationId: string,
  state: DecisionState,
  first: number,
): Promise<DecisionRow[]> {
  return read(tx, inStateSql, [organisationId, state, first]);
}

/** Reads decisions. */
@Injectable()
export class DecisionReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const parameters = [organisationId, id];
    return [
      { name: 'one decision', sql: oneSql, parameters, index: 'decisions_pkey', columns: ['organisation_id', 'id'] },
      {
        name: 'decisions about a supplier',
        sql: ofSupplierSql,
        parameters,
        index: 'decisions_organisation_id_supplier_id_proposed_at_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'names of the people who decided',
        sql: ofSupplierSql,
        parameters,
        index: 'people_names_pkey',
        columns: ['organisation_id', 'user_id', 'from_at'],
      },
      {
        name: 'decisions in a state',
        sql: inStateSql,
        parameters: [organisationId, 'superseded', 51],
        index: 'decisions_organisation_id_state_proposed_at_idx',
        columns: ['organisation_id', 'state'],
      },
      {
        name: 'what is open about a supplier',
        sql: openSql,
        parameters,
        index: 'portfolio_pkey',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'what the supplier told itself',
        sql: disclosureSql,
        parameters: [...parameters, '2026-01-01'],
        index: 'observations_pkey',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'whether two stand for the decision in force',
        sql: openSql,
        parameters,
        index: 'decisions_organisation_id_supplier_id_in_force_key',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'whether shipments of a supplier are held',
        sql: openSql,
        parameters,
        index: 'decisions_organisation_id_supplier_id_held_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'names on lists that wait for a person',
        sql: openSql,
        parameters,
        index: 'review_questions_organisation_id_supplier_id_list_hit_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'holds that wait for a second person',
        sql: waitingHoldsSql,
        parameters: [organisationId, 51],
        index: 'decisions_organisation_id_supplier_id_held_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  async list(viewer: Viewer, state: DecisionState, first: number): Promise<DecisionRow[]> {
    assertMay(viewer, 'decision.read');
    return this.#database.transaction(viewer.organisationId, (tx) =>
      decisionsIn(tx, viewer.organisationId, state, first),
    );
  }

  /** @throws NotFound */
  async one(viewer: Viewer, id: string): Promise<DecisionRow> {
    assertMay(viewer, 'decision.read');
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) =>
      read(tx, oneSql, [viewer.organisationId, id]),
    );
    if (!row) throw new NotFound('No decision has this id');
    return row;
  }

  /** Decisions by their ids. */
  async some(viewer: Viewer, ids: readonly string[]): Promise<DecisionRow[]> {
    assertMay(viewer, 'decision.read');
    return this.#database.transaction(viewer.organisationId, (tx) => read(tx, someSql, [viewer.organisationId, ids]));
  }

  /** What decides which kinds there are and what they need. @throws NotFound when the organisation has no such supplier */
  async grounds(viewer: Viewer, supplierId: string): Promise<Grounds> {
    assertMay(viewer, 'decision.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => ({
      ...(await whatIsOpen(tx, viewer.organisationId, supplierId)),
      disclosedOn: await disclosedOn(tx, viewer.organisationId, supplierId, dayIn(viewer.timeZone, tx.now)),
    }));
  }
}
