import { requestCarry } from '@plumbline/jobs';
import { TEMPLATE, type Asking } from '@plumbline/questionnaire';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { newIds } from '../../platform/db/new-ids.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import type { RequestTerms } from '../answering/request-terms.ts';
import type { Contact } from './contacts.ts';
import { REQUEST_MAIL } from './mail-kind.ts';

/** What one contact is asked for one supplier. */
export interface NewRequest extends Pick<RequestTerms, 'asking' | 'reason' | 'note' | 'dueOn'> {
  readonly contact: Pick<Contact, 'id' | 'supplierId' | 'email' | 'language'>;
  readonly asking: Asking;
  readonly fullBecause: string;
  readonly byMail: boolean;
}

interface Asker {
  readonly organisationId: string;
  readonly userId: string;
  /** Today, ISO 8601. */
  readonly today: string;
}

/**
 * Writes requests and has each carried to its supplier. Those of one contact get one mail.
 * @returns of each its id, in their order; null where the contact has a request for this supplier that is still open
 */
export async function writeRequests(
  tx: Transaction,
  asker: Asker,
  requests: readonly NewRequest[],
): Promise<readonly (string | null)[]> {
  const { organisationId, today } = asker;
  const emails = [...new Set(requests.filter(({ byMail }) => byMail).map(({ contact }) => contact.email))];
  const mailIds = await newIds(tx, emails.length);
  const mails = new Map(emails.map((email, at) => [email, mailIds[at] ?? '']));
  const written: (string | null)[] = [];
  for (const request of requests) {
    const mailId = request.byMail ? (mails.get(request.contact.email) ?? null) : null;
    written.push(await writeRequest(tx, asker, request, mailId));
  }
  const isWritten = (email: string) =>
    requests.some(({ contact }, at) => contact.email === email && written[at] !== null);
  for (const [email, id] of mails) {
    if (!isWritten(email)) continue;
    await tx.query(
      'INSERT INTO request_mails (organisation_id, id, kind, email, day, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [organisationId, id, REQUEST_MAIL, email, today, tx.now],
    );
  }
  for (const requestId of written)
    if (requestId !== null) await addToOutbox(tx, requestCarry, { organisationId, requestId });
  return written;
}

/** Adds the requests to the audit log. Call it last in the transaction. @param written as {@link writeRequests} returns it */
export async function auditRequests(
  tx: Transaction,
  { organisationId, userId }: Asker,
  requests: readonly NewRequest[],
  written: readonly (string | null)[],
): Promise<void> {
  for (const [at, { contact, reason }] of requests.entries()) {
    const requestId = written[at];
    if (requestId == null) continue;
    await appendAudit(tx, organisationId, {
      actorId: userId,
      verb: 'request.sent',
      subjectType: 'Supplier',
      subjectId: contact.supplierId,
      parameters: { request: requestId, reason },
    });
  }
}

async function writeRequest(
  tx: Transaction,
  { organisationId, userId }: Asker,
  { contact, asking, reason, note, fullBecause, dueOn, byMail }: NewRequest,
  mailId: string | null,
): Promise<string | null> {
  // The supplier has no account here: its side gets an organisation of its own, which nobody is a member of.
  const [id = '', supplierOrganisationId = ''] = await newIds(tx, 2);
  const written = await tx.write(
    `INSERT INTO requests (organisation_id, id, supplier_id, contact_id, supplier_organisation_id, template_version, asking, reason, note, full_because,
       due_on, language, by_mail, mail_id, asked_by, asked_at, promised)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
       EXISTS (SELECT FROM repayment_promises WHERE organisation_id = $1 AND ended_at IS NULL))
     ON CONFLICT (organisation_id, supplier_id, contact_id) WHERE submitted_at IS NULL AND withdrawn_at IS NULL DO NOTHING`,
    [
      ...[organisationId, id, contact.supplierId, contact.id, supplierOrganisationId, TEMPLATE.version],
      ...[JSON.stringify(asking), reason, note.trim(), fullBecause.trim(), dueOn, contact.language, byMail, mailId],
      ...[userId, tx.now],
    ],
  );
  return written === 0 ? null : id;
}
