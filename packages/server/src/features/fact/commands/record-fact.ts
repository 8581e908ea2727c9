import { SITE_FORM } from '@plumbline/facts';
import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { pointToEvidence } from '../../evidence/point-to-evidence.ts';
import { recordStatement } from '../record-statement.ts';
import { readStatement, type StatementInput } from '../statement.ts';
import { lockSupplier, siteKeyOf, statedSite } from '../stated-supplier.ts';

export interface RecordFactInput extends StatementInput {
  readonly supplierId: string;
  /** Key of the form: a fact, `site` or `input`. */
  readonly form: string;
  /** The site that it is about; null for the supplier as a whole, and for a site that is added. */
  readonly siteId: string | null;
  /** Files of the library that show it. */
  readonly evidenceIds?: readonly string[];
}

/** What a statement was recorded as, and of which supplier. */
export interface StatementOutcome {
  readonly id: string;
  readonly supplierId: string;
}

/** Records what the desk knows of a supplier: a fact of a site, a new site, or an input that a site buys. */
@Injectable()
export class RecordFact {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: RecordFactInput): Promise<StatementOutcome> {
    assertMay(viewer, 'fact.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const supplier = await lockSupplier(tx, organisationId, input.supplierId);
      const isSite = input.form === SITE_FORM.key;
      const site = isSite
        ? { key: null, supplierName: supplier.name, country: null, isHome: false }
        : statedSite(supplier, siteKeyOf(supplier, input.siteId));
      const statement = readStatement(input.form, input, site, dayIn(timeZone, tx.now));
      if (isSite && supplier.rows.some(({ siteKey }) => siteKey === statement.site.key))
        throw userError('SITE_KNOWN', 'values.siteName');
      const [id = ''] = await newIds(tx, 1);
      const { id: supplierId } = supplier;
      const recorded = { id, supplierId, shownBy: supplierId, corrects: null, recordedBy: userId };
      await recordStatement(tx, organisationId, recorded, statement);
      await pointToEvidence(tx, viewer, input.evidenceIds ?? [], { kind: 'fact', id, supplierId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'fact.recorded',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { statement: id, kind: statement.form.key },
      });
      return { id, supplierId };
    });
  }
}
