import { Injectable } from '@nestjs/common';
import type { EvidenceNote } from '@plumbline/evidence';
import type { ProductionStep } from '@plumbline/evidence/purposes';
import { MEDIA_TYPES, type FileType } from '../../platform/cleaning/file-type.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { readEncrypted, type ReadableFile } from '../../platform/storage/encrypted-files.ts';
import { knownKey } from '../../platform/storage/file-keys.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import type { Audience, Origin } from './evidence-rules.ts';
import { isOpenSql } from './evidence.repository.ts';

/** A kept file with all that a pack says of it. */
export interface NotedEvidence extends EvidenceNote {
  /** As people call it; never a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of what is kept, in hexadecimal. */
  readonly digest: string;
  readonly origin: Origin;
  readonly audience: Audience;
  readonly suppliers: readonly string[];
  /** Lots and steps of production of which it speaks; none where nobody has said. */
  readonly lots: readonly string[];
  readonly steps: readonly ProductionStep[];
  /** Facts, flags, decisions and findings that it hangs on, with the id of each. */
  readonly subjects: readonly { readonly kind: string; readonly id: string }[];
  readonly addedAt: Date;
}

/** Which files are asked for. Days are ISO 8601, of the organisation. */
export interface NotesAsked {
  readonly supplierIds: readonly string[];
  /** Only what was in the library before this instant. */
  readonly until: Date;
  /** What suppliers no longer share on this day is left out. */
  readonly today: string;
}

const NOTES = `
  SELECT e.id AS "evidenceId", e.kind, e.language, e.translation_of AS "translationOf", nullif(e.issuer, '') AS issuer, e.sites,
    CASE WHEN e.period_from IS NOT NULL THEN json_build_object('from', to_char(e.period_from, 'YYYY-MM-DD'), 'until', to_char(e.period_until, 'YYYY-MM-DD')) END AS period,
    to_char(e.dated_on, 'YYYY-MM-DD') AS dated, to_char(e.valid_until, 'YYYY-MM-DD') AS "validUntil", e.grade, nullif(e.licence, '') AS licence,
    e.lots, e.steps, e.name, e.type, e.bytes, e.digest, e.origin, e.audience, e.added_at AS "addedAt",
    (SELECT json_agg(DISTINCT l.supplier_id ORDER BY l.supplier_id) FROM evidence_links l WHERE l.organisation_id = $1 AND l.evidence_id = e.id AND l.supplier_id = ANY ($2::uuid[])) AS suppliers,
    (SELECT coalesce(json_agg(json_build_object('kind', l.subject_kind, 'id', l.subject_id) ORDER BY l.subject_id), '[]') FROM evidence_links l
      WHERE l.organisation_id = $1 AND l.evidence_id = e.id AND l.supplier_id = ANY ($2::uuid[]) AND l.subject_kind <> 'supplier') AS subjects
  FROM evidence e WHERE e.organisation_id = $1 AND e.state = 'kept' AND e.added_at < $3 AND ${isOpenSql('e', '$4')}
    -- Of what was destroyed only a redacted copy can be passed on.
    AND (e.destroyed_at IS NULL OR EXISTS (SELECT FROM redactions r WHERE r.organisation_id = $1 AND r.evidence_id = e.id AND r.state = 'approved'))
    AND e.id IN (SELECT l.evidence_id FROM evidence_links l WHERE l.organisation_id = $1 AND l.supplier_id = ANY ($2::uuid[]))
  ORDER BY e.id`;

/** What a pack needs of the library: what is said of files, and their bytes. Rights are those of who asks; see who calls it. */
@Injectable()
export class EvidenceNotesReadModel {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** Kept files of suppliers and of all that were merged into them, by id. */
  async notes(
    tx: Transaction,
    organisationId: string,
    { supplierIds, until, today }: NotesAsked,
  ): Promise<NotedEvidence[]> {
    const whole = await withMerged(tx, organisationId, supplierIds);
    const rows = await tx.query<Omit<NotedEvidence, 'mediaType'> & { type: FileType }>(NOTES, [
      organisationId,
      whole,
      until,
      today,
    ]);
    return rows.map(({ type, ...row }) => ({ ...row, mediaType: MEDIA_TYPES[type] }));
  }

  /** The bytes of a kept file, whole. @throws NotFound where its key was destroyed @throws Error where they are missing or were changed */
  async open(organisationId: string, evidenceId: string): Promise<Buffer> {
    const file = await this.find(organisationId, evidenceId);
    return readEncrypted(this.#storage, file, file.key);
  }

  /** A kept file that can still be read. @throws NotFound where its key was destroyed */
  async find(organisationId: string, evidenceId: string): Promise<ReadableFile> {
    const found = await this.#database.transaction(organisationId, async (tx) => {
      const [file] = await tx.query<Pick<ReadableFile, 'fileId' | 'digest'>>(
        `SELECT file_id AS "fileId", digest FROM evidence WHERE organisation_id = $1 AND id = $2 AND state = 'kept'`,
        [organisationId, evidenceId],
      );
      const key = file === undefined ? null : await knownKey(tx, organisationId, file.fileId);
      return file === undefined || key === null ? null : { ...file, organisationId, key };
    });
    if (found === null) throw new NotFound('No evidence has this id');
    return found;
  }
}
