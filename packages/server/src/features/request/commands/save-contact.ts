import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { keepContact, readContact, type TypedContact } from '../contacts.ts';

export interface SaveContactInput extends TypedContact {
  readonly supplierId: string;
  /** Null for a new one. */
  readonly contactId: string | null;
}

/** Adds a contact to a supplier, or changes one. Later mails go to the new address. */
@Injectable()
export class SaveContact {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of the contact @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { supplierId, contactId, ...typed }: SaveContactInput): Promise<string> {
    assertMay(viewer, 'request.ask');
    const contact = readContact(typed);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [supplier] = await tx.query(
        `SELECT 1 FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state = 'active'`,
        [organisationId, supplierId],
      );
      if (supplier === undefined) throw new NotFound('No supplier has this id');
      const [same] = await tx.query<{ id: string }>(
        'SELECT id FROM contacts WHERE organisation_id = $1 AND supplier_id = $2 AND email = $3',
        [organisationId, supplierId, contact.email],
      );
      if (same !== undefined && same.id !== contactId) throw userError('CONTACT_KNOWN', 'email');
      const id = contactId ?? (await keepContact(tx, viewer, supplierId, contact));
      if (contactId !== null) {
        const written = await tx.write(
          'UPDATE contacts SET email = $4, name = $5, language = $6, typed = true WHERE organisation_id = $1 AND supplier_id = $2 AND id = $3',
          [organisationId, supplierId, id, contact.email, contact.name, contact.language],
        );
        if (written === 0) throw new NotFound('No contact has this id');
      }
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: contactId === null ? 'contact.added' : 'contact.changed',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { contact: id },
      });
      return id;
    });
  }
}
