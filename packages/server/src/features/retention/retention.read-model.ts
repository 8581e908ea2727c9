import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { isFor, type Audience } from '../evidence/evidence-rules.ts';
import { notKeptBackSql, seenEvidence } from '../evidence/seen-evidence.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { keptUntilSql, purposeSql, type Purpose } from './retention-rules.ts';

/** A legal hold; open while nobody has lifted it. */
export interface HoldRow {
  readonly id: string;
  readonly reason: string;
  readonly setBy: PersonAt | null;
  readonly setAt: Date;
  readonly liftedBy: PersonAt | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
}

/** A proposal to destroy a file before its last day. */
export interface DestructionRow {
  readonly id: string;
  readonly state: 'proposed' | 'approved' | 'declined' | 'withdrawn';
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date;
  readonly decidedBy: PersonAt | null;
  readonly decidedAt: Date | null;
  readonly declineReason: string | null;
  readonly version: number;
}

/** A proposal that waits for a second person. */
export interface WaitingDestruction extends Pick<
  DestructionRow,
  'id' | 'reason' | 'proposedById' | 'proposedBy' | 'proposedAt'
> {
  readonly evidenceId: string;
  /** Of the file. */
  readonly name: string;
}

/** For how long a file is kept. Days are ISO 8601. */
export interface Keeping {
  readonly purpose: Purpose;
  readonly keptUntil: string;
  readonly destroyedAt: Date | null;
  /** The newest first. */
  readonly holds: readonly HoldRow[];
  /** The newest first. */
  readonly destructions: readonly DestructionRow[];
}

/** Most of those that wait which are listed; the oldest. */
const MOST_WAITING = 50;

const TERM = `
  SELECT ${purposeSql('t')} AS purpose, to_char(${keptUntilSql('e', 't')}, 'YYYY-MM-DD') AS "keptUntil"
  FROM evidence e LEFT JOIN evidence_terms t ON t.organisation_id = $1 AND t.evidence_id = e.id WHERE e.organisation_id = $1 AND e.id = $2`;

const HOLDS = `
  SELECT h.id, h.reason, setter.person AS "setBy", h.set_at AS "setAt", lifter.person AS "liftedBy", h.lifted_at AS "liftedAt", h.lift_reason AS "liftReason"
  FROM evidence_holds h ${personAt('setter', 'h.set_by', 'h.set_at')} ${personAt('lifter', 'h.lifted_by', 'h.lifted_at')}
  WHERE h.organisation_id = $1 AND h.evidence_id = $2 ORDER BY h.set_at DESC, h.id`;

const DESTRUCTIONS = `
  SELECT d.id, d.state, d.reason, d.proposed_by AS "proposedById", proposer.person AS "proposedBy", d.proposed_at AS "proposedAt", decider.person AS "decidedBy",
    d.decided_at AS "decidedAt", d.decline_reason AS "declineReason", d.version
  FROM evidence_destructions d ${personAt('proposer', 'd.proposed_by', 'd.proposed_at')} ${personAt('decider', 'd.decided_by', 'd.decided_at')}
  WHERE d.organisation_id = $1 AND d.evidence_id = $2 ORDER BY d.proposed_at DESC, d.id`;

const WAITING = `
  SELECT d.id, d.evidence_id AS "evidenceId", e.name, e.audience, d.reason, d.proposed_by AS "proposedById", proposer.person AS "proposedBy", d.proposed_at AS "proposedAt"
  FROM evidence_destructions d JOIN evidence e ON e.organisation_id = $1 AND e.id = d.evidence_id AND ${notKeptBackSql('e', '$2')} AND e.destroyed_at IS NULL
  ${personAt('proposer', 'd.proposed_by', 'd.proposed_at')}
  WHERE d.organisation_id = $1 AND d.state = 'proposed' ORDER BY d.proposed_at, d.id LIMIT ${String(MOST_WAITING)}`;

/** For how long files are kept, what holds them, and which ones are to be destroyed before. */
@Injectable()
export class RetentionReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'legal holds of a file',
        sql: HOLDS,
        parameters: [organisationId, id],
        index: 'evidence_holds_organisation_id_evidence_id_idx',
        columns: ['organisation_id', 'evidence_id'],
      },
      {
        name: 'proposals to destroy a file',
        sql: DESTRUCTIONS,
        parameters: [organisationId, id],
        index: 'evidence_destructions_organisation_id_evidence_id_idx',
        columns: ['organisation_id', 'evidence_id'],
      },
      {
        name: 'proposals to destroy that wait',
        sql: WAITING,
        parameters: [organisationId, '2026-11-24'],
        index: 'evidence_destructions_organisation_id_evidence_id_waiting_key',
        columns: ['organisation_id'],
      },
    ];
  }

  /** @throws NotFound, NotAllowed */
  async keeping(viewer: Viewer, evidenceId: string): Promise<Keeping> {
    assertMay(viewer, 'evidence.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { destroyedAt } = await seenEvidence(tx, viewer, evidenceId);
      const [term] = await tx.query<Pick<Keeping, 'purpose' | 'keptUntil'>>(TERM, [organisationId, evidenceId]);
      if (term === undefined) throw new Error('A file that was just seen is gone');
      return {
        ...term,
        destroyedAt,
        holds: await tx.query<HoldRow>(HOLDS, [organisationId, evidenceId]),
        destructions: await tx.query<DestructionRow>(DESTRUCTIONS, [organisationId, evidenceId]),
      };
    });
  }

  /** Proposals to destroy files that the viewer may see, the oldest first. @throws NotAllowed */
  async waitingDestructions(viewer: Viewer): Promise<WaitingDestruction[]> {
    assertMay(viewer, 'evidence.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const asked = [organisationId, dayIn(timeZone, tx.now)];
      const rows = await tx.query<WaitingDestruction & { readonly audience: Audience }>(WAITING, asked);
      return rows.filter(({ audience }) => isFor(viewer, audience));
    });
  }
}
