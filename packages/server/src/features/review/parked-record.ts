import type { Transaction } from '../../platform/db/transaction.ts';
import { countTiles } from '../import/check/count-tiles.ts';
import { matchedRecord, newIds } from '../import/check/decide-portion.ts';
import type { StagedRecord } from '../import/check/record-draft.ts';
import { RECORD_COLUMNS, restage, storedDraft, type StoredRecord } from '../import/commit/compare-again.ts';
import { loadInForce } from '../supplier/observations/load-observations.ts';
import type { QuestionRow } from './question-row.ts';

/** Takes a row out of the parked ones: it is the supplier that was asked about, or a new one. Returns it as it stands now, or null when it was settled before. */
export async function settleParked(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal, candidates }: QuestionRow,
  answer: string,
): Promise<StagedRecord | null> {
  const [stored] = await tx.query<StoredRecord>(
    `SELECT ${RECORD_COLUMNS} FROM import_records r WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = $3 AND r.tile = 'parked'`,
    [organisationId, importId, recordOrdinal],
  );
  if (stored === undefined) return null;
  const supplierId = answer === 'same' ? await standing(tx, organisationId, candidates[0]?.supplierId) : null;
  const settled = await beside(tx, organisationId, stored, supplierId);
  await restage(tx, { organisationId, importId }, [settled], []);
  await countTiles(tx, organisationId, importId);
  return settled;
}

/** The supplier that somebody has in mind, as it is today: merged into another one, or gone. */
async function standing(
  tx: Transaction,
  organisationId: string,
  supplierId: string | undefined,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT coalesce(t.id, s.id) AS id FROM suppliers s
     LEFT JOIN suppliers t ON t.organisation_id = $1 AND t.id = s.merged_into
     WHERE s.organisation_id = $1 AND s.id = $2 AND coalesce(t.state, s.state) <> 'withdrawn'`,
    [organisationId, supplierId ?? null],
  );
  return row?.id ?? null;
}

async function beside(
  tx: Transaction,
  organisationId: string,
  stored: StoredRecord,
  supplierId: string | null,
): Promise<StagedRecord> {
  const draft = storedDraft(stored);
  if (supplierId === null) {
    const [id] = await newIds(tx, 1);
    return { ...draft, tile: 'new', supplierId: id ?? null, baseDigest: '', differences: [] };
  }
  const inForce = await loadInForce(tx, organisationId, [supplierId]);
  return matchedRecord(draft, supplierId, inForce.get(supplierId) ?? []);
}
