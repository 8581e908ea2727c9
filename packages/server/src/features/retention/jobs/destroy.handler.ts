import { Injectable } from '@nestjs/common';
import { retentionDestroy } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { removeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { before } from '../../../platform/time/after.ts';
import { SERVICE_ACTS } from '../../evidence/custody.ts';
import { destroyEvidence, type DestroyedEvidence } from '../../evidence/destroy-evidence.ts';
import { organisationDay } from '../../risk/organisation-day.ts';
import { FEWEST_YEARS, keptUntilSql } from '../retention-rules.ts';

type Payload = z.output<typeof retentionDestroy.payload>;

/** Files that one transaction destroys. */
const PORTION = 200;

const DUE = `
  SELECT e.id FROM evidence e LEFT JOIN evidence_terms t ON t.organisation_id = $1 AND t.evidence_id = e.id
  WHERE e.organisation_id = $1 AND e.state = 'kept' AND e.destroyed_at IS NULL AND e.added_at < $3 AND ${keptUntilSql('e', 't')} < $2::text::date
    AND NOT EXISTS (SELECT FROM evidence_holds h WHERE h.organisation_id = $1 AND h.evidence_id = e.id AND h.lifted_at IS NULL)
  ORDER BY e.id LIMIT ${String(PORTION)} FOR UPDATE OF e SKIP LOCKED`;

/**
 * Destroys the files whose last day is over and that nothing holds: their keys, in one transaction with the events that say so, and then their bytes. Killed anywhere, a file
 * is destroyed or it is not; bytes that stay behind are removed by the next night.
 */
@Injectable()
export class DestroyEvidenceHandler implements JobHandler<Payload> {
  readonly job = retentionDestroy;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    const late = await this.#database.transaction(organisationId, (tx) => lately(tx, organisationId));
    await this.#removeBytes(organisationId, late);
    for (let isDone = false; !isDone;) {
      const destroyed = await this.#database.transaction(organisationId, (tx) => destroyDue(tx, organisationId, today));
      await this.#removeBytes(organisationId, destroyed);
      isDone = destroyed.length < PORTION;
    }
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }

  async #removeBytes(organisationId: string, files: readonly DestroyedEvidence[]): Promise<void> {
    for (const { fileId } of files) await removeEncrypted(this.#storage, { organisationId, fileId });
  }
}

/** What was destroyed in the last days: a process that was killed may have left the bytes. */
async function lately(tx: Transaction, organisationId: string): Promise<DestroyedEvidence[]> {
  return tx.query<DestroyedEvidence>(
    'SELECT id, file_id AS "fileId" FROM evidence WHERE organisation_id = $1 AND destroyed_at > $2',
    [organisationId, before(tx.now, { days: 3 })],
  );
}

async function destroyDue(
  tx: Transaction,
  organisationId: string,
  today: string,
): Promise<readonly DestroyedEvidence[]> {
  const oldest = before(tx.now, { days: FEWEST_YEARS * 365 });
  const due = await tx.query<{ id: string }>(DUE, [organisationId, today, oldest]);
  if (due.length === 0) return [];
  const destroyed = await destroyEvidence(
    tx,
    organisationId,
    due.map(({ id }) => id),
    SERVICE_ACTS,
  );
  for (const { id } of destroyed)
    await appendAudit(tx, organisationId, {
      actorId: null,
      verb: 'retention.destroyed',
      subjectType: 'Evidence',
      subjectId: id,
      parameters: {},
    });
  return destroyed;
}
