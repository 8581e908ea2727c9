import { storableJson } from '../../../platform/db/copy-rows.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { askQuestions } from '../../review/import-questions.ts';
import type { QuestionDraft } from '../../review/question-draft.ts';
import { recordsInFull, type InBrief } from '../../supplier/blank-columns.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import { loadAnswers } from '../check/answers.ts';
import { countTiles } from '../check/count-tiles.ts';
import { BASE_DIGEST_SQL, decidePortion } from '../check/decide-portion.ts';
import type { RecordDraft, RecordTile, StagedRecord, UnclearWork } from '../check/record-draft.ts';
import { bareNameOf, type RecordKeys } from '../check/record-keys.ts';
import type { Staging } from '../check/stage.ts';

/** A staged record as stored. */
export interface StoredRecord {
  readonly ordinal: number;
  readonly rows: readonly number[];
  readonly keys: readonly string[];
  readonly name: string;
  readonly tile: RecordTile;
  readonly supplierId: string | null;
  readonly record: PackedRecord;
  readonly unclearWork: readonly UnclearWork[];
}

export function stagedSql(condition: string): string {
  return `SELECT r.ordinal, r.rows, r.keys, r.name, r.tile, r.supplier_id AS "supplierId", r.record, r.unclear_work AS "unclearWork" FROM import_records r
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND (${condition}) ORDER BY r.ordinal`;
}

/** The staged records `r` of an import ($2) that a condition takes, in the order of the file. */
export async function loadStaged(
  tx: Transaction,
  { organisationId, importId }: Staging,
  condition: string,
  parameters: readonly unknown[] = [],
): Promise<StoredRecord[]> {
  const rows = await tx.query<InBrief<StoredRecord>>(stagedSql(condition), [organisationId, importId, ...parameters]);
  return recordsInFull<StoredRecord>(tx, organisationId, rows);
}

/** Keys of a stored record: the strongest first, name and country last. */
function storedKeys({ keys, name }: Pick<StoredRecord, 'keys' | 'name'>): RecordKeys {
  const nameKey = (keys.at(-1) ?? '').slice('name '.length);
  return { identity: keys[0] ?? '', nameKey, bareName: bareNameOf(name), keys };
}

export function storedDraft(stored: StoredRecord): RecordDraft {
  return {
    ordinal: stored.ordinal,
    rows: stored.rows,
    packed: stored.record,
    keys: storedKeys(stored),
    unclearWork: stored.unclearWork,
  };
}

/** What the check would decide about some records today. */
export interface ComparedAgain {
  /** Records that are now in another tile or belong to another supplier. */
  readonly moved: readonly StagedRecord[];
  /** Records with the same tile and supplier, whose supplier has other observations now. */
  readonly kept: readonly StagedRecord[];
  readonly questions: readonly QuestionDraft[];
}

/** Audit verbs of acts that change suppliers or answers about them. */
const MOVING = ['import.committed', 'import.undone', 'review.answered', 'review.applied', 'review.revoked'];

/** True when such an act happened in the organisation since the check began. */
async function isStale(tx: Transaction, { organisationId, importId }: Staging): Promise<boolean> {
  const [row] = await tx.query<{ stale: boolean }>(
    `SELECT EXISTS (SELECT FROM audit_entries e WHERE e.organisation_id = $1 AND e.verb = ANY ($3) AND e.sequence > i.check_started_after) AS stale
     FROM imports i WHERE i.organisation_id = $1 AND i.id = $2`,
    [organisationId, importId, MOVING],
  );
  return row?.stale ?? true;
}

/** Decides again the records whose supplier has changed since the check, and new ones whose keys a supplier has by now. */
export async function compareAgain(tx: Transaction, staging: Staging): Promise<ComparedAgain> {
  if (!(await isStale(tx, staging))) return { moved: [], kept: [], questions: [] };
  const { organisationId } = staging;
  const stored = await loadStaged(
    tx,
    staging,
    `(r.tile IN ('changed', 'same') AND r.base_digest <> ${BASE_DIGEST_SQL})
     OR (r.tile = 'new' AND r.ordinal IN (
       SELECT n.ordinal FROM import_records n CROSS JOIN unnest(n.keys) AS k (key)
       JOIN supplier_keys s ON s.organisation_id = $1 AND s.key = k.key
       WHERE n.organisation_id = $1 AND n.import_id = $2 AND n.tile = 'new'))`,
  );
  if (stored.length === 0) return { moved: [], kept: [], questions: [] };
  const { staged, questions } = await decidePortion(
    tx,
    organisationId,
    stored.map(storedDraft),
    await loadAnswers(tx, staging),
  );
  const isMoved = (now: StagedRecord, place: number): boolean => {
    const before = stored[place];
    return now.tile !== before?.tile || (now.tile !== 'new' && now.supplierId !== before.supplierId);
  };
  const moved = staged.filter(isMoved);
  const ordinals = new Set(moved.map(({ ordinal }) => ordinal));
  return {
    moved,
    kept: staged.filter(({ ordinal, tile }) => tile !== 'new' && !ordinals.has(ordinal)),
    questions: questions.filter(({ recordOrdinal }) => recordOrdinal !== null && ordinals.has(recordOrdinal)),
  };
}

/** Stores the new tile, supplier and differences of records. */
export async function restage(
  tx: Transaction,
  staging: Staging,
  records: readonly StagedRecord[],
  questions: readonly QuestionDraft[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ ordinal, tile, supplierId, baseDigest, differences }) => ({
    ordinal,
    tile,
    supplier_id: supplierId,
    base_digest: baseDigest,
    differences,
  }));
  await tx.query(
    `UPDATE import_records r SET tile = n.tile, supplier_id = n.supplier_id, base_digest = n.base_digest, differences = n.differences
     FROM jsonb_populate_recordset(NULL::import_records, $3::jsonb) n
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = n.ordinal`,
    [staging.organisationId, staging.importId, storableJson(rows)],
  );
  await askQuestions(tx, staging, questions);
  await countTiles(tx, staging.organisationId, staging.importId);
}
