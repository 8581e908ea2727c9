import type { Transaction } from '../../platform/db/transaction.ts';
import { shareGivenFiles, takeGivenFile, type GivenFile, type Sharing } from '../evidence/given-files.ts';
import { isIn } from './received-sections.ts';

/** Files whose bytes are here and that the library does not have yet. Null: of all requests. */
const NEW_FILES = `
  SELECT f.id AS "fileId", r.supplier_id AS "supplierId", f.what AS kind, f.name, f.covers, to_char(f.dated_on, 'YYYY-MM-DD') AS "datedOn",
    f.attested_by AS "attestedBy", f.bytes, f.type, f.digest, f.scan
  FROM received_files f JOIN requests r ON r.organisation_id = $1 AND r.id = f.request_id
  WHERE f.organisation_id = $1 AND f.request_id = $2 AND f.received_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.organisation_id = $1 AND e.file_id = f.id) ORDER BY f.id`;

/** Brings what came with the answers to a request to the library. Doing it again changes nothing. Call it before audit entries. */
export async function keepReceivedEvidence(tx: Transaction, organisationId: string, requestId: string): Promise<void> {
  for (const file of await tx.query<GivenFile>(NEW_FILES, [organisationId, requestId]))
    await takeGivenFile(tx, organisationId, file);
}

/** Closes in the library what the supplier no longer shares and what another company has sent, and opens what it shares again. */
export async function shareReceivedEvidence(tx: Transaction, organisationId: string, requestId: string): Promise<void> {
  const files = await tx.query<{ id: string; item: string; isOfAnother: boolean }>(
    `SELECT f.id, f.item, r.is_right_company IS FALSE AS "isOfAnother" FROM received_files f JOIN requests r ON r.organisation_id = $1 AND r.id = f.request_id
     WHERE f.organisation_id = $1 AND f.request_id = $2`,
    [organisationId, requestId],
  );
  if (files.length === 0) return;
  const another = files.filter(({ isOfAnother }) => isOfAnother).map(({ id }) => id);
  await shareGivenFiles(tx, organisationId, another, { until: null, endedAt: tx.now });
  const sections = await tx.query<Sharing & Pick<Parameters<typeof isIn>[0][number], 'section'>>(
    `SELECT section, to_char(until, 'YYYY-MM-DD') AS until, ended_at AS "endedAt" FROM received_sections WHERE organisation_id = $1 AND request_id = $2`,
    [organisationId, requestId],
  );
  for (const { section, ...sharing } of sections) {
    const ids = files.filter(({ item, isOfAnother }) => !isOfAnother && isIn([{ section, endedOn: '' }], item));
    if (ids.length > 0)
      await shareGivenFiles(
        tx,
        organisationId,
        ids.map(({ id }) => id),
        sharing,
      );
  }
}
