import type { PaperCode } from '@plumbline/facts';
import type { SourceGrade } from '@plumbline/evidence';
import { newIds } from '../../platform/db/new-ids.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { appendCustody, SERVICE_ACTS, SUPPLIER_ACTS } from './custody.ts';
import { hang } from './evidence-links.ts';
import { writeEvidenceWords } from './evidence-words.ts';

/** A file that a supplier gave with an answer, whose bytes and key are here. Days are ISO 8601. */
export interface GivenFile {
  /** Its place and its key. */
  readonly fileId: string;
  readonly supplierId: string;
  readonly kind: PaperCode;
  readonly name: string;
  readonly covers: string;
  readonly datedOn: string | null;
  readonly attestedBy: string | null;
  readonly bytes: number;
  readonly type: string;
  readonly digest: string;
  readonly scan: string;
}

/** Who attests a paper stands behind it; otherwise it is the word of the supplier. */
function gradeOf({ kind, attestedBy }: GivenFile): SourceGrade {
  if (kind === 'audit-report') return 'B';
  return attestedBy === null ? 'D' : 'C';
}

/**
 * Takes a file that came with an answer into the library. Taking it again changes nothing.
 * @param came `before` there was a library: what happened to it until then no log can tell, so its custody begins with what is taken in
 */
export async function takeGivenFile(
  tx: Transaction,
  organisationId: string,
  file: GivenFile,
  came: 'now' | 'before' = 'now',
): Promise<void> {
  const [id = ''] = await newIds(tx, 1);
  const { fileId, supplierId, kind, name, covers, datedOn, attestedBy, bytes, type, digest, scan } = file;
  const taken = await tx.write(
    `INSERT INTO evidence (organisation_id, id, origin, file_id, name, kind, issuer, covers, sites, dated_on, grade, licence, audience, state, type, bytes, digest, scan, added_at, shared_until)
     VALUES ($1, $2, 'answer', $3, $4, $5, $6, $7, '{}', $8, $9, '', 'readers', 'kept', $10, $11, $12, $13, $14, 'infinity') ON CONFLICT DO NOTHING`,
    [
      ...[organisationId, id, fileId, name, kind, attestedBy ?? '', covers, datedOn, gradeOf(file)],
      ...[type, bytes, digest, scan, tx.now],
    ],
  );
  if (taken === 0) return;
  const link = { kind: 'supplier', id: supplierId, supplierId } as const;
  await hang(tx, organisationId, { evidenceId: id, by: null }, link);
  await writeEvidenceWords(tx, organisationId, id, { name, issuer: attestedBy ?? '', covers });
  const scanned = { action: 'SCAN', evidenceId: id, sha256: digest, actor: SERVICE_ACTS } as const;
  await appendCustody(
    tx,
    organisationId,
    came === 'before'
      ? [{ ...scanned, action: 'TAKE_IN' }]
      : [{ action: 'UPLOAD', evidenceId: id, sha256: null, actor: SUPPLIER_ACTS }, scanned],
  );
}

/** Until when a supplier shares files, and whether it has ended that. Null: as long as nobody says otherwise. */
export interface Sharing {
  readonly until: string | null;
  readonly endedAt: Date | null;
}

/** Closes files that a supplier no longer shares, and opens them where it does again. */
export async function shareGivenFiles(
  tx: Transaction,
  organisationId: string,
  fileIds: readonly string[],
  { until, endedAt }: Sharing,
): Promise<void> {
  await tx.query(
    `UPDATE evidence SET shared_until = coalesce($3::text::date, 'infinity'), withheld_at = $4 WHERE organisation_id = $1 AND file_id = ANY ($2::uuid[])`,
    [organisationId, fileIds, until, endedAt],
  );
}
