import { filesIn } from '@plumbline/questionnaire';
import { copyForBuyer } from '@plumbline/questionnaire/judgement';
import type { Database, Transaction } from '../../../platform/db/transaction.ts';
import { readEncrypted, writeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { keyOfFile } from '../../../platform/storage/file-keys.ts';
import type { FileStorage } from '../../../platform/storage/file-storage.ts';
import { keptFiles, type KeptFile } from '../../answering/evidence-files.ts';
import type { Response } from '../../answering/read-response.ts';
import { questionsOf } from '../../answering/request-terms.ts';

interface Sides {
  readonly organisationId: string;
  readonly supplierOrganisationId: string;
}

/**
 * Copies the files that came with what was submitted to the buyer: bytes of its own, under a key of its own. The row and its key come first and the bytes go to the place that they name, so a
 * process that is killed anywhere leaves nothing that the next one does not find again, and no file is there twice.
 */
export async function receiveFiles(
  { database, storage }: { readonly database: Database; readonly storage: FileStorage },
  { organisationId, supplierOrganisationId }: Sides,
  { request, submissions }: Response,
): Promise<void> {
  const asked = questionsOf(request);
  const ids = submissions.flatMap(({ answers }) => filesIn(copyForBuyer(asked, answers)));
  if (ids.length === 0) return;
  const files = await database.transaction(supplierOrganisationId, (tx) => keptFiles(tx, supplierOrganisationId, ids));
  for (const file of files) {
    const place = { organisationId, fileId: file.id };
    const key = await database.transaction(organisationId, (tx) =>
      expectFile(tx, { organisationId, supplierOrganisationId }, request.id, file),
    );
    if (key === null) continue;
    const from = { organisationId: supplierOrganisationId, fileId: file.id };
    await writeEncrypted(storage, place, key, await readEncrypted(storage, from, file.key));
    await database.transaction(organisationId, (tx) =>
      tx.query(
        'UPDATE received_files SET received_at = $3 WHERE organisation_id = $1 AND id = $2 AND received_at IS NULL',
        [organisationId, file.id, tx.now],
      ),
    );
  }
}

/** @returns the buyer's key of the file; null where its bytes are there already, or where the request is not one of that supplier */
async function expectFile(
  tx: Transaction,
  { organisationId, supplierOrganisationId }: Sides,
  requestId: string,
  file: KeptFile,
): Promise<Buffer | null> {
  await tx.query(
    `INSERT INTO received_files (organisation_id, id, request_id, item, place, what, covers, dated_on, attested_by, name, bytes, type, digest, scan)
     SELECT r.organisation_id, $4, r.id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
     FROM requests r WHERE r.organisation_id = $1 AND r.id = $2 AND r.supplier_organisation_id = $3 ON CONFLICT DO NOTHING`,
    [
      ...[organisationId, requestId, supplierOrganisationId, file.id, file.item, file.place ?? '', file.what],
      ...[file.covers, file.date, file.by, file.name, file.bytes, file.type, file.digest, file.scan],
    ],
  );
  const [expected] = await tx.query(
    'SELECT 1 FROM received_files WHERE organisation_id = $1 AND id = $2 AND request_id = $3 AND received_at IS NULL',
    [organisationId, file.id, requestId],
  );
  return expected === undefined ? null : keyOfFile(tx, organisationId, file.id);
}
