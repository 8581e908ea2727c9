import { Injectable } from '@nestjs/common';
import type { FileRefusal } from '../../platform/cleaning/file-refused.ts';
import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Box } from '../../platform/drawing/drawn-page.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { isFor, type Audience } from '../evidence/evidence-rules.ts';
import { notKeptBackSql, seenEvidence, type SeenEvidence } from '../evidence/seen-evidence.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import type { RedactionReason, RedactionState } from './redaction-rules.ts';

/** A redaction of a file, with who proposed and who decided. */
export interface RedactionRow {
  readonly id: string;
  readonly evidenceId: string;
  readonly fileId: string;
  readonly state: RedactionState;
  readonly boxes: readonly Box[];
  readonly reason: RedactionReason;
  readonly refusal: FileRefusal | null;
  readonly type: FileType;
  readonly bytes: number | null;
  readonly digest: string | null;
  readonly proposedById: string;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date;
  readonly decidedById: string | null;
  readonly decidedBy: PersonAt | null;
  readonly decidedAt: Date | null;
  readonly declineReason: string | null;
  readonly version: number;
}

/** A proposed redaction that waits for a second person. */
export interface WaitingRedaction extends Pick<
  RedactionRow,
  'id' | 'evidenceId' | 'proposedById' | 'proposedBy' | 'proposedAt'
> {
  /** Of the file. */
  readonly name: string;
}

/** A file with all its redactions, the newest first. */
export interface RedactedEvidence {
  readonly evidence: SeenEvidence;
  readonly redactions: readonly RedactionRow[];
}

/** Most of those that wait which are listed; the oldest. */
const MOST_WAITING = 50;

const COLUMNS = `
  SELECT r.id, r.evidence_id AS "evidenceId", r.file_id AS "fileId", r.state, r.boxes, r.reason, r.refusal, r.type, r.bytes, r.digest,
    r.proposed_by AS "proposedById", proposer.person AS "proposedBy", r.proposed_at AS "proposedAt",
    r.decided_by AS "decidedById", decider.person AS "decidedBy", r.decided_at AS "decidedAt", r.decline_reason AS "declineReason", r.version
  FROM redactions r ${personAt('proposer', 'r.proposed_by', 'r.proposed_at')} ${personAt('decider', 'r.decided_by', 'r.decided_at')}`;

const WAITING = `
  SELECT r.id, r.evidence_id AS "evidenceId", e.name, e.audience, r.proposed_by AS "proposedById", proposer.person AS "proposedBy", r.proposed_at AS "proposedAt"
  FROM redactions r JOIN evidence e ON e.organisation_id = $1 AND e.id = r.evidence_id AND ${notKeptBackSql('e', '$2')} ${personAt('proposer', 'r.proposed_by', 'r.proposed_at')}
  WHERE r.organisation_id = $1 AND r.state = 'proposed' ORDER BY r.proposed_at, r.id LIMIT ${String(MOST_WAITING)}`;

const OF_FILE = `${COLUMNS} WHERE r.organisation_id = $1 AND r.evidence_id = $2 ORDER BY r.proposed_at DESC, r.id DESC`;

/** Redactions of files that the viewer may see. */
@Injectable()
export class RedactionReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'redactions of a file',
        sql: OF_FILE,
        parameters: [organisationId, id],
        index: 'redactions_organisation_id_evidence_id_idx',
        columns: ['organisation_id', 'evidence_id'],
      },
      {
        name: 'redactions that wait',
        sql: WAITING,
        parameters: [organisationId, '2026-11-24'],
        index: 'redactions_organisation_id_evidence_id_waiting_key',
        columns: ['organisation_id'],
      },
    ];
  }

  /** @throws NotFound, NotAllowed */
  async ofEvidence(viewer: Viewer, evidenceId: string): Promise<RedactedEvidence> {
    assertMay(viewer, 'evidence.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => ({
      evidence: await seenEvidence(tx, viewer, evidenceId),
      redactions: await tx.query<RedactionRow>(OF_FILE, [organisationId, evidenceId]),
    }));
  }

  /** Those of files that the viewer may see, the oldest first. @throws NotAllowed */
  async waiting(viewer: Viewer): Promise<WaitingRedaction[]> {
    assertMay(viewer, 'evidence.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const today = dayIn(timeZone, tx.now);
      const rows = await tx.query<WaitingRedaction & { readonly audience: Audience }>(WAITING, [organisationId, today]);
      return rows.filter(({ audience }) => isFor(viewer, audience));
    });
  }

  /** @throws NotFound, NotAllowed */
  async one(viewer: Viewer, id: string): Promise<RedactionRow> {
    assertMay(viewer, 'evidence.read');
    return this.#database.transaction(viewer.organisationId, (tx) => readOne(tx, viewer, id));
  }
}

async function readOne(tx: Transaction, viewer: Viewer, id: string): Promise<RedactionRow> {
  const [row] = await tx.query<RedactionRow>(`${COLUMNS} WHERE r.organisation_id = $1 AND r.id = $2`, [
    viewer.organisationId,
    id,
  ]);
  if (row === undefined) throw new NotFound('No redaction has this id');
  await seenEvidence(tx, viewer, row.evidenceId);
  return row;
}
