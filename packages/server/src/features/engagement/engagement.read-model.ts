import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { askedAndFound, findingsSql, requestsSql, type AskedAndFound } from './asked-and-found.ts';
import {
  phaseAt,
  type EngagementKind,
  type EngagementPhase,
  type EngagementPurpose,
  type EngagementState,
} from './engagement-rules.ts';

/** A supplier in the scope of an engagement. */
export interface EngagedSupplier {
  readonly id: string;
  readonly name: string;
}

/** An engagement with the names that are shown. */
export interface EngagementRow {
  readonly id: string;
  readonly auditorName: string;
  readonly purpose: EngagementPurpose;
  readonly note: string;
  readonly kinds: readonly EngagementKind[];
  readonly fromOn: string;
  readonly untilOn: string;
  readonly state: EngagementState;
  readonly phase: EngagementPhase;
  readonly supplierCount: number;
  readonly proposedById: string;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date;
  readonly decidedById: string | null;
  readonly decidedBy: PersonAt | null;
  readonly decidedAt: Date | null;
  readonly declineReason: string | null;
  readonly endedById: string | null;
  readonly endedBy: PersonAt | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly version: number;
}

type StoredRow = Omit<EngagementRow, 'phase'> & { readonly fromAt: Date; readonly untilAt: Date };

/** So many are listed, the newest first. */
const MOST_LISTED = 200;

const columns = `
  e.id, e.auditor_name AS "auditorName", e.purpose, e.note, e.kinds, e.from_on AS "fromOn", e.until_on AS "untilOn", e.from_at AS "fromAt", e.until_at AS "untilAt",
  e.state, (SELECT count(*)::integer FROM engagement_suppliers s WHERE s.organisation_id = e.organisation_id AND s.engagement_id = e.id) AS "supplierCount",
  e.proposed_by AS "proposedById", author.person AS "proposedBy", e.proposed_at AS "proposedAt",
  e.decided_by AS "decidedById", decider.person AS "decidedBy", e.decided_at AS "decidedAt", e.decline_reason AS "declineReason",
  e.ended_by AS "endedById", ender.person AS "endedBy", e.ended_at AS "endedAt", e.end_reason AS "endReason", e.version
  FROM engagements e
  ${personAt('author', 'e.proposed_by', 'e.proposed_at', 'e.organisation_id')}
  ${personAt('decider', 'e.decided_by', 'e.decided_at', 'e.organisation_id')}
  ${personAt('ender', 'e.ended_by', 'e.ended_at', 'e.organisation_id')}`;

const listSql = `SELECT ${columns} WHERE e.organisation_id = $1 ORDER BY e.proposed_at DESC, e.id LIMIT ${MOST_LISTED}`;

const oneSql = `SELECT ${columns} WHERE e.organisation_id = $1 AND e.id = $2`;

/** By the name that lists show. */
const suppliersSql = `
  SELECT s.id, coalesce(p.name, s.name) AS name FROM engagement_suppliers es
  JOIN suppliers s ON s.organisation_id = es.organisation_id AND s.id = es.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
  WHERE es.organisation_id = $1 AND es.engagement_id = $2 ORDER BY 2, 1`;

const namesSql = `
  SELECT s.id, coalesce(p.name, s.name) AS name FROM suppliers s
  LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) AND s.state = 'active' AND s.merged_into IS NULL ORDER BY 2, 1`;

/** Reads the engagements of a buyer. */
@Injectable()
export class EngagementReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'engagements',
        sql: listSql,
        parameters: [organisationId],
        index: 'engagements_organisation_id_proposed_at_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'one engagement',
        sql: oneSql,
        parameters: [organisationId, id],
        index: 'engagements_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'suppliers of an engagement',
        sql: suppliersSql,
        parameters: [organisationId, id],
        index: 'engagement_suppliers_pkey',
        columns: ['organisation_id', 'engagement_id'],
      },
      {
        name: 'what an auditor asked for',
        sql: requestsSql,
        parameters: [organisationId, id],
        index: 'evidence_requests_organisation_id_engagement_id_idx',
        columns: ['organisation_id', 'engagement_id'],
      },
      {
        name: 'what an auditor found',
        sql: findingsSql,
        parameters: [organisationId, id],
        index: 'findings_organisation_id_engagement_id_idx',
        columns: ['organisation_id', 'engagement_id'],
      },
      {
        name: 'suppliers that an engagement is proposed for',
        sql: namesSql,
        parameters: [organisationId, [id]],
        index: 'suppliers_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /** The newest first. @throws NotAllowed */
  async list(viewer: Viewer): Promise<readonly EngagementRow[]> {
    assertMay(viewer, 'engagement.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const rows = await tx.query<StoredRow>(listSql, [viewer.organisationId]);
      return rows.map((row) => withPhase(row, tx.now));
    });
  }

  /** @throws NotFound, NotAllowed */
  async one(viewer: Viewer, id: string): Promise<EngagementRow> {
    assertMay(viewer, 'engagement.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const [row] = await tx.query<StoredRow>(oneSql, [viewer.organisationId, id]);
      if (!row) throw new NotFound('No engagement has this id');
      return withPhase(row, tx.now);
    });
  }

  /** Those in its scope, by name. @throws NotAllowed */
  async suppliersOf(viewer: Viewer, id: string): Promise<readonly EngagedSupplier[]> {
    assertMay(viewer, 'engagement.read');
    return this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<EngagedSupplier>(suppliersSql, [viewer.organisationId, id]),
    );
  }

  /** What its auditor asked and found. @throws NotAllowed */
  async askedAndFound(viewer: Viewer, id: string): Promise<AskedAndFound> {
    assertMay(viewer, 'engagement.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, (tx) => askedAndFound(tx, organisationId, id));
  }

  /** Those that an engagement is to be proposed for, by name, and what time it is. @throws NotFound where the organisation has none of them, NotAllowed */
  async proposable(
    viewer: Viewer,
    supplierIds: readonly string[],
  ): Promise<{ readonly suppliers: readonly EngagedSupplier[]; readonly now: Date }> {
    assertMay(viewer, 'engagement.propose');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const suppliers = await tx.query<EngagedSupplier>(namesSql, [viewer.organisationId, supplierIds]);
      if (suppliers.length === 0) throw new NotFound('No supplier has this id');
      return { suppliers, now: tx.now };
    });
  }
}

function withPhase({ fromAt, untilAt, ...row }: StoredRow, now: Date): EngagementRow {
  const { state, endedAt } = row;
  return { ...row, phase: state === 'approved' ? phaseAt({ fromAt, untilAt, endedAt }, now) : state };
}
