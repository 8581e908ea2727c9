import { Injectable } from '@nestjs/common';
import { evidenceExamine } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { UserErrors, userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { findStoredFile } from '../../../platform/storage/stored-files.ts';
import type { StoredFile } from '../../../platform/storage/stored-file.entity.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { appendCustody, memberActs } from '../custody.ts';
import { linkTo, type Subject } from '../evidence-links.ts';
import { MOST_BYTES, problemsOf, type Meaning } from '../evidence-rules.ts';
import { writeEvidenceWords } from '../evidence-words.ts';
import { assertNamed, MEANING_COLUMNS, meaningValues } from '../evidence.repository.ts';

export interface AddEvidenceInput extends Meaning {
  /** The upload that brought its bytes. */
  readonly uploadId: string;
  readonly subjects: readonly Subject[];
}

/** Takes a file into the library from somebody's desk. What is kept of it is made anew by a job; until then nobody can open it. */
@Injectable()
export class AddEvidence {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the evidence. @throws UserErrors, QuotaReached, NotFound, NotAllowed */
  async execute(viewer: Viewer, { uploadId, subjects, ...said }: AddEvidenceInput): Promise<string> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const problems = problemsOf(said, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      const sent = await this.#upload(tx, viewer, uploadId);
      const held = { from: `FROM evidence WHERE organisation_id = $1 AND origin = 'desk'`, person: 'added_by' };
      await assertRoom(tx, viewer, 'evidence', held);
      await assertRoom(tx, viewer, 'evidenceBytes', { ...held, amount: 'bytes', more: sent.size });
      const [id = '', fileId = ''] = await newIds(tx, 2);
      await tx.query(
        `INSERT INTO evidence (organisation_id, id, ${MEANING_COLUMNS}, origin, file_id, upload_id, sent_digest, bytes, state, added_by, added_at, shared_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'desk', $20, $21, $22, $23, 'waiting', $24, $25, 'infinity')`,
        [organisationId, id, ...meaningValues(said), fileId, uploadId, sent.digest, sent.size, userId, tx.now],
      );
      await linkTo(tx, organisationId, { evidenceId: id, by: userId }, subjects);
      await assertNamed(tx, organisationId, id, said);
      await writeEvidenceWords(tx, organisationId, id, said);
      await addToOutbox(tx, evidenceExamine, { organisationId, evidenceId: id });
      await appendCustody(tx, organisationId, [
        { action: 'UPLOAD', evidenceId: id, sha256: null, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'evidence.added',
        subjectType: 'Evidence',
        subjectId: id,
        parameters: { kind: said.kind, subjects: subjects.length },
      });
      return id;
    });
  }

  /** An upload of the viewer that nothing else uses: what was sent is removed once it was looked into. */
  async #upload(tx: Transaction, { organisationId, userId }: Viewer, uploadId: string): Promise<StoredFile> {
    const file = await findStoredFile(tx, organisationId, uploadId);
    const isOwn = file?.kind === 'upload' && file.createdBy === userId;
    const [used] = await tx.query(
      `SELECT 1 FROM imports WHERE organisation_id = $1 AND file_id = $2 UNION ALL SELECT 1 FROM evidence WHERE organisation_id = $1 AND upload_id = $2`,
      [organisationId, uploadId],
    );
    if (file === undefined || !isOwn || used !== undefined) throw new NotFound('No upload has this id');
    if (file.size > MOST_BYTES) throw userError('EVIDENCE_TOO_LARGE', 'file', { megabytes: MOST_BYTES / 1024 ** 2 });
    return file;
  }
}
