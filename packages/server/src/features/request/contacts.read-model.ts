import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import type { Contact } from './contacts.ts';
import { OPEN } from './requests.ts';

/** A contact of a supplier, with when it was asked last. */
export interface ContactRow extends Contact {
  readonly addedAt: Date;
  readonly askedAt: Date | null;
  readonly hasOpenRequest: boolean;
}

const CONTACTS = `SELECT c.id, c.supplier_id AS "supplierId", c.email, c.name, c.language, c.added_at AS "addedAt",
    (SELECT max(r.asked_at) FROM requests r WHERE r.organisation_id = $1 AND r.contact_id = c.id) AS "askedAt",
    EXISTS (SELECT FROM requests r WHERE r.organisation_id = $1 AND r.contact_id = c.id AND ${OPEN}) AS "hasOpenRequest"
  FROM contacts c WHERE c.organisation_id = $1 AND c.supplier_id = ANY ($2::uuid[]) ORDER BY c.name, c.id`;

/** Who answers for a supplier. Contacts are people: only those who ask see them. */
@Injectable()
export class ContactsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'contacts of a supplier',
        sql: CONTACTS,
        parameters: [organisationId, [id]],
        index: 'contacts_organisation_id_supplier_id_email_key',
        columns: ['organisation_id', 'supplier_id'],
      },
    ];
  }

  /** Those of the supplier and of all that were merged into it, by name. @throws NotAllowed, NotFound */
  async contacts(viewer: Viewer, supplierId: string): Promise<ContactRow[]> {
    assertMay(viewer, 'request.ask');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [known] = await tx.query('SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        supplierId,
      ]);
      if (known === undefined) throw new NotFound('No supplier has this id');
      return tx.query<ContactRow>(CONTACTS, [organisationId, await withMerged(tx, organisationId, [supplierId])]);
    });
  }
}
