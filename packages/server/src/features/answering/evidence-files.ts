import type { EvidenceCode, GivenFile, Place } from '@plumbline/questionnaire';
import type { FileRefusal } from '../../platform/cleaning/file-refused.ts';
import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { Scan } from '../../platform/cleaning/scan-file.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

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
  f.refusal`;

/** The files of a request, in the order in which they were added. */
export async function evidenceFiles(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<EvidenceFile[]> {
  return tx.query<EvidenceFile>(
    `SELECT ${FILE} FROM evidence_files f WHERE f.organisation_id = $1 AND f.request_id = $2 ORDER BY f.added_at, f.id`,
    [organisationId, requestId],
  );
}

/** Those of these files that are kept, with their keys. */
export async function keptFiles(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<KeptFile[]> {
  return tx.query<KeptFile>(
    `SELECT ${FILE}, f.type, f.digest, f.scan, k.key FROM evidence_files f JOIN file_keys k ON k.organisation_id = $1 AND k.file_id = f.id
     WHERE f.organisation_id = $1 AND f.id = ANY ($2::uuid[]) AND f.state = 'kept' ORDER BY f.id`,
    [organisationId, ids],
  );
}

/** The files that an answer can come with: those that are kept. */
export function asEvidence(files: readonly EvidenceFile[]): GivenFile[] {
  return files
    .filter(({ state }) => state === 'kept')
    .map(({ id, item, place, what, date, by }) => ({ file: id, item, place, what, date, by }));
}
