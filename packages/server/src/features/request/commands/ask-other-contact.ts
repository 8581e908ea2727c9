import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { keepContact, readContact, type TypedContact } from '../contacts.ts';
import { assertRoomForRequests } from '../request-quota.ts';
import { lockOpenRequests } from '../requests.ts';
import { askableSuppliers } from '../supplier-size.ts';
import { withdrawAll } from '../withdraw-all.ts';
import { auditRequests, writeRequests } from '../write-requests.ts';

/**
 * Asks somebody else instead, for the same and until the same day. The request of before is withdrawn and a new one written, so that no link, device or answer of the
 * first contact leads to what the second one says.
 */
@Injectable()
export class AskOtherContact {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of the new request @throws UserErrors, QuotaReached, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string, typed: TypedContact): Promise<string> {
    assertMay(viewer, 'request.ask');
    const contact = readContact(typed);
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [before] = await lockOpenRequests(tx, organisationId, [requestId]);
      if (before === undefined) throw new NotFound('No request has this id');
      const today = dayIn(timeZone, tx.now);
      if (before.dueOn <= today) throw userError('DUE_DAY_OVER');
      await assertRoomForRequests(tx, viewer, 1);
      const supplierId = await standingSupplier(tx, organisationId, before.supplierId);
      const [supplier] = await askableSuppliers(tx, organisationId, [supplierId]);
      if (supplier === undefined) throw userError('SUPPLIER_GONE');
      const id = await keepContact(tx, viewer, supplierId, contact);
      await withdrawAll(tx, viewer, [before]);
      const asker = { organisationId, userId, today };
      const asked = { ...before, contact: { ...contact, id, supplierId } };
      const [written = null] = await writeRequests(tx, asker, [asked]);
      if (written === null) throw userError('REQUEST_OPEN', 'email');
      await auditRequests(tx, asker, [asked], [written]);
      return written;
    });
  }
}
