import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { waitingSql, type EvidenceRequestRow } from './asked-and-found.ts';
import { phaseAt, type EngagementKind, type EngagementPhase, type EngagementPurpose } from './engagement-rules.ts';

/** An engagement as the auditor's own organisation has it. */
export interface AuditorEngagementRow {
  readonly id: string;
  readonly buyerOrganisationId: string;
  readonly buyerName: string;
  readonly buyerTimeZone: string;
  readonly purpose: EngagementPurpose;
  readonly note: string;
  readonly kinds: readonly EngagementKind[];
  readonly supplierCount: number;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly phase: EngagementPhase;
  readonly endedAt: Date | null;
}

/** A request for evidence that waits, with whom it was put to. */
export interface WaitingRequestRow extends EvidenceRequestRow {
  readonly engagementId: string;
  readonly buyerName: string;
  /** Its last day is over, in the zone of the buyer. */
  readonly isOverdue: boolean;
}

type StoredRow = Omit<AuditorEngagementRow, 'phase'> & { readonly fromAt: Date; readonly untilAt: Date };

/** So many are listed, the newest first. */
const MOST_LISTED = 200;

const columns = `
  engagement_id AS id, buyer_organisation_id AS "buyerOrganisationId", buyer_name AS "buyerName", buyer_time_zone AS "buyerTimeZone", purpose, note, kinds,
  suppliers AS "supplierCount", from_on AS "fromOn", until_on AS "untilOn", from_at AS "fromAt", until_at AS "untilAt", ended_at AS "endedAt"
  FROM auditor_engagements`;

const listSql = `SELECT ${columns} WHERE organisation_id = $1 ORDER BY received_at DESC, engagement_id LIMIT ${MOST_LISTED}`;

const oneSql = `SELECT ${columns} WHERE organisation_id = $1 AND engagement_id = $2`;

/** Reads what an auditor's own organisation knows of its engagements; it needs no door into the rows of buyers. */
@Injectable()
export class AuditorHomeReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const index = 'auditor_engagements_pkey';
    return [
      {
        name: 'what an auditor waits for',
        sql: waitingSql,
        parameters: [organisationId, id],
        index: 'evidence_requests_organisation_id_engagement_id_idx',
        columns: ['organisation_id', 'engagement_id'],
      },
      {
        name: 'engagements of an auditor',
        sql: listSql,
        parameters: [organisationId],
        index,
        columns: ['organisation_id'],
      },
      {
        name: 'one engagement of an auditor',
        sql: oneSql,
        parameters: [organisationId, id],
        index,
        columns: ['organisation_id', 'engagement_id'],
      },
    ];
  }

  /** Those that run first, then those to come, then the others, the newest of each first. @throws NotAllowed */
  async engagements(viewer: Viewer): Promise<readonly AuditorEngagementRow[]> {
    assertMay(viewer, 'engaged.read');
    const rows = await this.#database.transaction(viewer.organisationId, async (tx) => {
      const stored = await tx.query<StoredRow>(listSql, [viewer.organisationId]);
      return stored.map((row) => withPhase(row, tx.now));
    });
    const rank = ({ phase }: AuditorEngagementRow): number => ['running', 'upcoming'].indexOf(phase) + 1 || 3;
    return rows.toSorted((a, b) => rank(a) - rank(b));
  }

  /** Requests for evidence that wait in all engagements that run, what is due first first. Read as the auditor. @throws NotAllowed */
  async waiting(viewer: Viewer): Promise<readonly WaitingRequestRow[]> {
    assertMay(viewer, 'engaged.work');
    const rows: WaitingRequestRow[] = [];
    for (const { id, buyerOrganisationId, buyerName, buyerTimeZone, phase } of await this.engagements(viewer)) {
      if (phase !== 'running') continue;
      const engaged = {
        organisationId: buyerOrganisationId,
        engagementId: id,
        auditorOrganisationId: viewer.organisationId,
      };
      const found = await this.#database.asAuditor(engaged, () =>
        this.#database.transaction(buyerOrganisationId, async (tx) => {
          const today = dayIn(buyerTimeZone, tx.now);
          const waiting = await tx.query<EvidenceRequestRow>(waitingSql, [buyerOrganisationId, id]);
          return waiting.map((row) => ({ ...row, isOverdue: row.dueOn < today }));
        }),
      );
      rows.push(...found.map((row) => ({ ...row, engagementId: id, buyerName })));
    }
    return rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  }

  /** @throws NotFound, NotAllowed */
  async engagement(viewer: Viewer, id: string): Promise<AuditorEngagementRow> {
    assertMay(viewer, 'engaged.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const [row] = await tx.query<StoredRow>(oneSql, [viewer.organisationId, id]);
      if (!row) throw new NotFound('No engagement has this id');
      return withPhase(row, tx.now);
    });
  }
}

function withPhase({ fromAt, untilAt, ...row }: StoredRow, now: Date): AuditorEngagementRow {
  return { ...row, phase: phaseAt({ fromAt, untilAt, endedAt: row.endedAt }, now) };
}
