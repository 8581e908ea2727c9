import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { OPEN } from '../requests.ts';

/** Deletes a contact: its name and its address. Requests to it stay, and say that the contact was removed. */
@Injectable()
export class RemoveContact {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors for one with an open request, NotFound, NotAllowed */
  async execute(viewer: Viewer, contactId: string): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const [open] = await tx.query(
        `SELECT 1 FROM requests r WHERE r.organisation_id = $1 AND r.contact_id = $2 AND ${OPEN} LIMIT 1`,
        [organisationId, contactId],
      );
      if (open !== undefined) throw userError('CONTACT_ASKED');
      const [removed] = await tx.query<{ supplierId: string; email: string }>(
        'DELETE FROM contacts WHERE organisation_id = $1 AND id = $2 RETURNING supplier_id AS "supplierId", email',
        [organisationId, contactId],
      );
      if (removed === undefined) throw new NotFound('No contact has this id');
      await tx.query(
        `DELETE FROM request_mails m WHERE m.organisation_id = $1 AND m.email = $2
           AND NOT EXISTS (SELECT FROM contacts c WHERE c.organisation_id = $1 AND c.email = $2)`,
        [organisationId, removed.email],
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'contact.removed',
        subjectType: 'Supplier',
        subjectId: removed.supplierId,
        parameters: { contact: contactId },
      });
    });
  }
}
