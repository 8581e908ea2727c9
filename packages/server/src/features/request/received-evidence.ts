import type { Transaction } from '../../platform/db/transaction.ts';
import { before } from '../../platform/time/after.ts';
import { shareGivenFiles, takeGivenFile, type GivenFile, type Sharing } from '../evidence/given-files.ts';
import { isIn } from './received-sections.ts';

const FILE = `f.id AS "fileId", r.supplier_id AS "supplierId", f.what AS kind, f.name, f.covers, to_char(f.dated_on, 'YYYY-MM-DD') AS "datedOn",
    f.attested_by AS "attestedBy", f.bytes, f.type, f.digest, f.scan`;

/** Earlier files that one transaction takes in. */
const EARLIER_AT_ONCE = 200;

/** Files of a request whose bytes are here and that the library does not have yet. */
const NEW_FILES = `
  SELECT ${FILE}
  FROM received_files f JOIN requests r ON r.organisation_id = $1 AND r.id = f.request_id
  WHERE f.organisation_id = $1 AND f.request_id = $2 AND f.received_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.organisation_id = $1 AND e.file_id = f.id) ORDER BY f.id`;

/** Brings what came with the answers to a request to the library. Doing it again changes nothing. Call it before audit entries. */
export async function keepReceivedEvidence(tx: Transaction, organisationId: string, requestId: string): Promise<void> {
  for (const file of await tx.query<GivenFile>(NEW_FILES, [organisationId, requestId]))
    await takeGivenFile(tx, organisationId, file);
}

/** Files of an organisation that came before it had a library, the first ones by request. */
const EARLIER_FILES = `
  SELECT f.request_id AS "requestId", ${FILE}
  FROM received_files f JOIN requests r ON r.organisation_id = $1 AND r.id = f.request_id
  WHERE f.organisation_id = $1 AND f.received_at IS NOT NULL AND NOT EXISTS (SELECT FROM evidence e WHERE e.organisation_id = $1 AND e.file_id = f.id)
    -- What is on its way is brought by the answers that it comes with.
    AND f.received_at < $2
  ORDER BY f.request_id, f.id LIMIT ${String(EARLIER_AT_ONCE)}`;

/**
 * Brings files that came with answers before there was a library into it, once, each closed where its supplier no longer shares it.
 * @returns whether there may be more
 */
export async function keepEarlierEvidence(tx: Transaction, organisationId: string): Promise<boolean> {
  const yesterday = before(tx.now, { days: 1 });
  const files = await tx.query<GivenFile & { requestId: string }>(EARLIER_FILES, [organisationId, yesterday]);
  for (const file of files) await takeGivenFile(tx, organisationId, file, 'before');
  for (const requestId of new Set(files.map(({ requestId }) => requestId)))
    await shareReceivedEvidence(tx, organisationId, requestId);
  return files.length === EARLIER_AT_ONCE;
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
