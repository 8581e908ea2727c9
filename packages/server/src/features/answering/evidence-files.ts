import { filesIn, type EvidenceCode, type GivenFile, type Place } from '@plumbline/questionnaire';
import type { LeftOut } from '../../platform/cleaning/clean-table.ts';
import type { FileRefusal } from '../../platform/cleaning/file-refused.ts';
import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { Scan } from '../../platform/cleaning/scan-file.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { removeEncrypted } from '../../platform/storage/encrypted-files.ts';
import { destroyKeys } from '../../platform/storage/file-keys.ts';
import type { FileStorage } from '../../platform/storage/file-storage.ts';
import { submissionsOf } from './read-response.ts';

/** `sending`: bytes are missing. `waiting`: it is being looked into. */
export type EvidenceFileState = 'sending' | 'waiting' | 'kept' | 'refused';

/** A file that a respondent adds to an answer. */
export interface EvidenceFile {
  readonly id: string;
  readonly item: string;
  readonly place: Place;
  readonly what: EvidenceCode;
  /** What it covers, in the respondent's words; may be empty. */
  readonly covers: string;
  /** Day that it describes, ISO 8601; null where it has none. */
  readonly date: string | null;
  /** Who attests it; null if nobody is named. */
  readonly by: string | null;
  readonly name: string;
  /** Announced; once it is kept, those of what is kept. */
  readonly bytes: number;
  readonly state: EvidenceFileState;
  /** Why it was refused; null if it was not. */
  readonly refusal: FileRefusal | null;
  /** The file whose place it takes once it is kept; null for none. */
  readonly replaces: string | null;
  /** It is no longer meant, and does not go with what is submitted next. */
  readonly isSetAside: boolean;
  readonly addedAt: Date;
  /** Hidden parts of a spreadsheet that were left out; null for none. */
  readonly leftOut: LeftOut | null;
}

/** A file of a request. */
export interface RequestFile extends EvidenceFile {
  /** It went with something that was submitted, and stays with that. */
  readonly isSubmitted: boolean;
}

/** A file that was looked into, with its own key. */
export interface KeptFile extends EvidenceFile {
  readonly type: FileType;
  /** SHA-256 of what is kept, in hexadecimal. */
  readonly digest: string;
  readonly scan: Scan;
  readonly key: Buffer;
}

const FILE = `f.id, f.item, nullif(f.place, '') AS place, f.what, f.covers, to_char(f.dated_on, 'YYYY-MM-DD') AS date, f.attested_by AS by, f.name, f.bytes, f.state,
  f.refusal, f.replaces, f.set_aside_at IS NOT NULL AS "isSetAside", f.added_at AS "addedAt",
  f.left_out AS "leftOut"`;

/** The files of a request, in the order in which they were added. */
export async function evidenceFiles(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<RequestFile[]> {
  const files = await tx.query<EvidenceFile>(
    `SELECT ${FILE} FROM evidence_files f WHERE f.organisation_id = $1 AND f.request_id = $2 ORDER BY f.added_at, f.id`,
    [organisationId, requestId],
  );
  const submissions = await submissionsOf(tx, organisationId, requestId);
  const submitted = new Set(submissions.flatMap(({ answers }) => filesIn(answers)));
  return files.map((file) => ({ ...file, isSubmitted: submitted.has(file.id) }));
}

/** Those of these files that are kept, with their keys. */
export async function keptFiles(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<KeptFile[]> {
  return tx.query<KeptFile>(
    `SELECT ${FILE}, f.type, f.digest, f.scan, k.key FROM evidence_files f JOIN file_keys k ON k.organisation_id = $1 AND k.file_id = f.id
     WHERE f.organisation_id = $1 AND f.id = ANY ($2::uuid[]) AND f.state = 'kept' ORDER BY f.id`,
    [organisationId, ids],
  );
}

/** The files that an answer can come with: those that are kept and meant. */
export function asEvidence(files: readonly EvidenceFile[]): GivenFile[] {
  return files
    .filter(({ state, isSetAside }) => state === 'kept' && !isSetAside)
    .map(({ id, item, place, what, date, by }) => ({ file: id, item, place, what, date, by }));
}

/** Says that a file is no longer meant, or that it is again. It stays with what was submitted. */
export async function setAside(
  tx: Transaction,
  organisationId: string,
  fileId: string,
  isSetAside: boolean,
): Promise<void> {
  await tx.query('UPDATE evidence_files SET set_aside_at = $3 WHERE organisation_id = $1 AND id = $2', [
    organisationId,
    fileId,
    isSetAside ? tx.now : null,
  ]);
}

/** Removes files that were never submitted: their bytes, and their keys, so that nothing of them can be read in a backup either. */
export async function destroyFiles(
  { tx, storage }: { readonly tx: Transaction; readonly storage: FileStorage },
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  const removed = await tx.query<{ fileId: string; uploadId: string }>(
    'DELETE FROM evidence_files WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) RETURNING id AS "fileId", upload_id AS "uploadId"',
    [organisationId, ids],
  );
  await destroyKeys(tx, organisationId, ids);
  for (const { fileId, uploadId } of removed) {
    await storage.remove(`${organisationId}/${uploadId}`);
    await removeEncrypted(storage, { organisationId, fileId });
  }
}
