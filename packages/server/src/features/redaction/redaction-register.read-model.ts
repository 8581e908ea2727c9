import { Injectable } from '@nestjs/common';
import type { Redaction } from '@plumbline/evidence';
import { MEDIA_TYPES, type FileType } from '../../platform/cleaning/file-type.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { readEncrypted, type ReadableFile } from '../../platform/storage/encrypted-files.ts';
import { knownKey } from '../../platform/storage/file-keys.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';

/** A redacted file that stands for an original, as the register of a pack tells of it; its path in the pack is the builder's. */
export interface RegisteredRedaction extends Omit<Redaction, 'derivative'> {
  readonly redactionId: string;
  readonly type: FileType;
  readonly mediaType: string;
  readonly bytes: number;
}

const REGISTER = `
  SELECT DISTINCT ON (r.evidence_id) r.id AS "redactionId", r.evidence_id AS "evidenceId", r.digest AS "derivativeSha256", r.commitment AS "originalCommitment",
    r.boxes AS regions, r.reason, r.tool, r.type, r.bytes, to_char(r.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
    r.proposed_by AS "redactedBy", r.decided_by AS "reviewedBy"
  FROM redactions r WHERE r.organisation_id = $1 AND r.evidence_id = ANY ($2::uuid[]) AND r.state IN ('approved', 'superseded') AND r.decided_at < $3
  ORDER BY r.evidence_id, r.decided_at DESC, r.id`;

/** Of each file the redaction that stood for it before an instant, by the id of the file. A file with one enters no pack itself. */
export async function registeredRedactions(
  tx: Transaction,
  organisationId: string,
  evidenceIds: readonly string[],
  until: Date,
): Promise<RegisteredRedaction[]> {
  const rows = await tx.query<Omit<RegisteredRedaction, 'mediaType'>>(REGISTER, [organisationId, evidenceIds, until]);
  return rows.map((row) => ({ ...row, mediaType: MEDIA_TYPES[row.type] }));
}

/** What packs say of redactions, and the redacted files. Rights are those of who asks; see who calls it. */
@Injectable()
export class RedactionRegisterReadModel {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'redactions that stand for originals',
        sql: REGISTER,
        parameters: [organisationId, [id], new Date('2026-11-24T00:00:00Z')],
        index: 'redactions_organisation_id_evidence_id_idx',
        columns: ['organisation_id', 'evidence_id'],
      },
    ];
  }

  /** SHA-256 of the redacted file that stands for a file now; null where none does. */
  async standsFor(organisationId: string, evidenceId: string): Promise<string | null> {
    return this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<{ digest: string }>(
        `SELECT digest FROM redactions WHERE organisation_id = $1 AND evidence_id = $2 AND state = 'approved'`,
        [organisationId, evidenceId],
      );
      return row?.digest ?? null;
    });
  }

  /** The bytes of a redacted file, whole. @throws NotFound where its key was destroyed @throws Error where they are missing or were changed */
  async open(organisationId: string, redactionId: string): Promise<Buffer> {
    const file = await this.find(organisationId, redactionId);
    return readEncrypted(this.#storage, file, file.key);
  }

  /** A redacted file that can still be read. @throws NotFound where it is not made, or its key was destroyed */
  async find(organisationId: string, redactionId: string): Promise<ReadableFile> {
    const found = await this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<{ fileId: string; digest: string | null }>(
        'SELECT file_id AS "fileId", digest FROM redactions WHERE organisation_id = $1 AND id = $2',
        [organisationId, redactionId],
      );
      const key = row === undefined ? null : await knownKey(tx, organisationId, row.fileId);
      return row?.digest == null || key === null
        ? null
        : { organisationId, fileId: row.fileId, digest: row.digest, key };
    });
    if (found === null) throw new NotFound('No redacted file has this id');
    return found;
  }
}
