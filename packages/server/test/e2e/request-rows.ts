import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../src/platform/db/transaction.ts';

interface Surroundings {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly ownerId: string;
  readonly marker: string;
}

/** A request that was answered, its contact, and an asking that was prepared. @returns their ids */
export async function addRequestRows(
  tx: Transaction,
  { organisationId, supplierId, ownerId, marker }: Surroundings,
): Promise<Readonly<Record<'requestId' | 'contactId' | 'askingId', string>>> {
  const [requestId, contactId, askingId] = [randomUUID(), randomUUID(), randomUUID()];
  await tx.query(
    `INSERT INTO contacts (organisation_id, id, supplier_id, email, name, language, added_by, added_at) VALUES ($1, $2, $3, $4, $4, 'en', $5, $6)`,
    [organisationId, contactId, supplierId, `${marker}-contact@example.org`, ownerId, tx.now],
  );
  await tx.query(
    `INSERT INTO requests (organisation_id, id, supplier_id, contact_id, supplier_organisation_id, template_version, asking, reason, note, full_because, due_on,
       language, by_mail, asked_by, asked_at, carried_at, submitted_at)
     VALUES ($1, $2, $3, $4, $5, '1.0.0', '{"set": "core", "countries": []}', 'yearly', $6, '', '2099-01-31', 'en', false, $7, $8, $8, $8)`,
    [organisationId, requestId, supplierId, contactId, randomUUID(), `${marker} note`, ownerId, tx.now],
  );
  const answers = { q03: { state: 'given', value: { activity: `${marker} activity` } } };
  await tx.query(
    `INSERT INTO received_answers (organisation_id, submission_id, request_id, supplier_id, answers, answered_on, submitted_at, received_at)
     VALUES ($1, $2, $3, $4, $5, '2026-11-01', $6, $6)`,
    [organisationId, randomUUID(), requestId, supplierId, JSON.stringify(answers), tx.now],
  );
  const terms = {
    set: 'core',
    fullBecause: '',
    reason: 'yearly',
    note: `${marker} note`,
    dueOn: '2099-01-31',
    byMail: false,
  };
  await tx.query(
    `INSERT INTO askings (organisation_id, id, whom, terms, asked_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [organisationId, askingId, { supplierIds: [supplierId] }, terms, ownerId, tx.now],
  );
  return { requestId, contactId, askingId };
}
