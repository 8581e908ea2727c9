import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { seenEvidence } from '../evidence/seen-evidence.ts';
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

/** For how long a file is kept. Days are ISO 8601. */
export interface Keeping {
  readonly purpose: Purpose;
  readonly keptUntil: string;
  readonly destroyedAt: Date | null;
  /** The newest first. */
  readonly holds: readonly HoldRow[];
}

const TERM = `
  SELECT ${purposeSql('t')} AS purpose, to_char(${keptUntilSql('e', 't')}, 'YYYY-MM-DD') AS "keptUntil"
  FROM evidence e LEFT JOIN evidence_terms t ON t.organisation_id = $1 AND t.evidence_id = e.id WHERE e.organisation_id = $1 AND e.id = $2`;

const HOLDS = `
  SELECT h.id, h.reason, setter.person AS "setBy", h.set_at AS "setAt", lifter.person AS "liftedBy", h.lifted_at AS "liftedAt", h.lift_reason AS "liftReason"
  FROM evidence_holds h ${personAt('setter', 'h.set_by', 'h.set_at')} ${personAt('lifter', 'h.lifted_by', 'h.lifted_at')}
  WHERE h.organisation_id = $1 AND h.evidence_id = $2 ORDER BY h.set_at DESC, h.id`;

/** For how long files are kept, and what holds them. */
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
      return { ...term, destroyedAt, holds: await tx.query<HoldRow>(HOLDS, [organisationId, evidenceId]) };
    });
  }
}
