import { Injectable } from '@nestjs/common';
import type { Label } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { computedLabelOf } from '../risk/label-in-force.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import type { OverrideLabel, OverrideReason, OverrideState } from './override-rules.ts';

/** An override with the names that are shown. */
export interface OverrideRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly label: OverrideLabel;
  /** When it was proposed. */
  readonly computedLabel: Label;
  /** Now; null while the supplier is in no list, as when it is merged into another. */
  readonly computedNow: Label | null;
  readonly state: OverrideState;
  /** Approved and not at its end, but the computed label has become another that nobody has looked at, or the supplier is in no list. */
  readonly suspended: boolean;
  readonly reasonCode: OverrideReason;
  readonly reason: string;
  readonly evidence: string;
  readonly evidenceDate: string;
  readonly until: string;
  readonly proposedById: string;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date;
  readonly decidedById: string | null;
  readonly decidedBy: PersonAt | null;
  readonly decidedAt: Date | null;
  readonly declineReason: string | null;
  /** It is in force, and waits for a second person to approve its end. */
  readonly ending: boolean;
  readonly endProposedById: string | null;
  readonly endProposedBy: PersonAt | null;
  readonly endProposedAt: Date | null;
  readonly endReason: string | null;
  readonly endDeclinedById: string | null;
  readonly endDeclinedBy: PersonAt | null;
  readonly endDeclinedAt: Date | null;
  readonly endDeclineReason: string | null;
  readonly endedById: string | null;
  readonly endedBy: PersonAt | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** Says that an override `o` is in force and its end waits for a second person. */
export const END_WAITS = `o.state = 'in-force' AND o.end_proposed_by IS NOT NULL AND o.end_declined_at IS NULL`;

const columns = `
  o.id, o.supplier_id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", o.label, o.computed_label AS "computedLabel",
  ${computedLabelOf('p')} AS "computedNow", o.state, o.state = 'in-force' AND coalesce(p.override_state = 'suspended', true) AS suspended,
  o.reason_code AS "reasonCode", o.reason, o.evidence, o.evidence_date AS "evidenceDate", o.until,
  o.proposed_by AS "proposedById", author.person AS "proposedBy", o.proposed_at AS "proposedAt",
  o.decided_by AS "decidedById", decider.person AS "decidedBy", o.decided_at AS "decidedAt", o.decline_reason AS "declineReason",
  ${END_WAITS} AS ending, o.end_proposed_by AS "endProposedById", end_author.person AS "endProposedBy", o.end_proposed_at AS "endProposedAt", o.end_reason AS "endReason",
  o.end_declined_by AS "endDeclinedById", end_decliner.person AS "endDeclinedBy", o.end_declined_at AS "endDeclinedAt", o.end_decline_reason AS "endDeclineReason",
  o.ended_by AS "endedById", ender.person AS "endedBy", o.ended_at AS "endedAt", o.version
  FROM overrides o
  JOIN suppliers s ON s.organisation_id = o.organisation_id AND s.id = o.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = o.organisation_id AND p.supplier_id = o.supplier_id
  ${personAt('author', 'o.proposed_by', 'o.proposed_at', 'o.organisation_id')}
  ${personAt('decider', 'o.decided_by', 'o.decided_at', 'o.organisation_id')}
  ${personAt('end_author', 'o.end_proposed_by', 'o.end_proposed_at', 'o.organisation_id')}
  ${personAt('end_decliner', 'o.end_declined_by', 'o.end_declined_at', 'o.organisation_id')}
  ${personAt('ender', 'o.ended_by', 'o.ended_at', 'o.organisation_id')}`;

const oneSql = `SELECT ${columns} WHERE o.organisation_id = $1 AND o.id = $2`;

const ofSuppliersSql = `
  SELECT ${columns} WHERE o.organisation_id = $1 AND o.supplier_id = ANY ($2::uuid[]) ORDER BY o.proposed_at DESC, o.id`;

/** Of suppliers that were merged or withdrawn, none can be approved. */
const waitingSql = `
  SELECT ${columns} WHERE o.organisation_id = $1 AND o.state IN ('proposed', 'in-force') AND (o.state = 'proposed' OR ${END_WAITS}) AND s.state = 'active'
  ORDER BY coalesce(o.end_proposed_at, o.proposed_at), o.id LIMIT $2`;

const expiredSql = `
  SELECT ${columns} WHERE o.organisation_id = $1 AND o.state = 'expired' AND o.until >= $2::date AND s.state = 'active'
    AND ($3::uuid IS NULL OR o.proposed_by = $3 OR o.decided_by = $3)
  ORDER BY o.ended_at DESC, o.id LIMIT $4`;

const knownSql = 'SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2';

const computedSql = `
  SELECT coalesce(${computedLabelOf('p')}, 'NOT_ASSESSED') AS label FROM suppliers s
  LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.id = $2 AND s.state = 'active'`;

/** Proposed overrides and proposed ends that wait for approval, oldest first. */
export async function waitingOverrides(tx: Transaction, organisationId: string, first: number): Promise<OverrideRow[]> {
  return tx.query<OverrideRow>(waitingSql, [organisationId, first]);
}

/**
 * Overrides that ended because their last day passed, on or after a day, the latest first: what their authors and approvers are told.
 * @param asked `since` is the earliest last day, ISO 8601; `of` the author or the approver, null for those of everybody
 */
export async function expiredOverrides(
  tx: Transaction,
  organisationId: string,
  { since, of, first }: { readonly since: string; readonly of: string | null; readonly first: number },
): Promise<OverrideRow[]> {
  return tx.query<OverrideRow>(expiredSql, [organisationId, since, of, first]);
}

/** Reads overrides. */
@Injectable()
export class OverrideReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const byState = { index: 'overrides_organisation_id_state_until_idx', columns: ['organisation_id', 'state'] };
    return [
      {
        name: 'one override',
        sql: oneSql,
        parameters: [organisationId, id],
        index: 'overrides_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'overrides of a supplier',
        sql: ofSuppliersSql,
        parameters: [organisationId, [id]],
        index: 'overrides_organisation_id_supplier_id_proposed_at_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'overrides that wait',
        sql: waitingSql,
        parameters: [organisationId, 20],
        ...byState,
      },
      {
        name: 'overrides that expired',
        sql: expiredSql,
        parameters: [organisationId, '2026-01-01', null, 20],
        ...byState,
      },
      {
        name: 'computed label of a supplier',
        sql: computedSql,
        parameters: [organisationId, id],
        index: 'portfolio_pkey',
        columns: ['organisation_id', 'supplier_id'],
      },
    ];
  }

  /**
   * All overrides of a supplier and of those that were merged into it, newest first.
   * @param asOf an instant of the past, or null for now
   * @throws NotFound when the organisation has no such supplier
   */
  async ofSupplier(viewer: Viewer, supplierId: string, asOf: Date | null = null): Promise<OverrideRow[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const suppliers = await tx.query(knownSql, [organisationId, supplierId]);
      if (suppliers.length === 0) throw new NotFound('No supplier has this id');
      return tx.query<OverrideRow>(ofSuppliersSql, [
        organisationId,
        await withMerged(tx, organisationId, [supplierId]),
      ]);
    });
  }

  /** @throws NotFound */
  async one(viewer: Viewer, id: string): Promise<OverrideRow> {
    assertMay(viewer, 'supplier.read');
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<OverrideRow>(oneSql, [viewer.organisationId, id]),
    );
    if (!row) throw new NotFound('No override has this id');
    return row;
  }

  /** The computed label of a supplier, and when it was read. @throws NotFound when the organisation has no such supplier */
  async computedLabel(viewer: Viewer, supplierId: string): Promise<{ readonly label: Label; readonly now: Date }> {
    assertMay(viewer, 'supplier.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const [row] = await tx.query<{ label: Label }>(computedSql, [viewer.organisationId, supplierId]);
      if (!row) throw new NotFound('No supplier has this id');
      return { label: row.label, now: tx.now };
    });
  }
}
