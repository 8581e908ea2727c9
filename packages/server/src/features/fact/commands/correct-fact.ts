import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { pointToEvidence } from '../../evidence/point-to-evidence.ts';
import { endStatement, statementOf } from '../lock-statement.ts';
import { recordStatement } from '../record-statement.ts';
import { readStatement, type StatementInput } from '../statement.ts';
import { lockSupplier, statedSite } from '../stated-supplier.ts';
import type { RecordFactInput, StatementOutcome } from './record-fact.ts';

/** Replaces a statement that was recorded by hand. The former one stays in the history, with who replaced it and when. */
@Injectable()
export class CorrectFact {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    factId: string,
    { evidenceIds = [], ...input }: StatementInput & Pick<RecordFactInput, 'evidenceIds'>,
  ): Promise<StatementOutcome> {
    assertMay(viewer, 'fact.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const former = await statementOf(tx, organisationId, factId);
      const { supplierId, siteKey, form } = former;
      const supplier = await lockSupplier(tx, organisationId, await standingSupplier(tx, organisationId, supplierId));
      // Whether it is a home does not count what the former statement said of it.
      const rows = supplier.rows.filter(({ originId }) => originId !== factId);
      const site = statedSite({ ...supplier, rows }, siteKey);
      const statement = readStatement(form, input, site, dayIn(timeZone, tx.now));
      const [id = ''] = await newIds(tx, 1);
      await endStatement(tx, former, { by: userId, reason: null, successor: id });
      const recorded = { id, supplierId, shownBy: supplier.id, corrects: factId, recordedBy: userId };
      await recordStatement(tx, organisationId, recorded, statement);
      await pointToEvidence(tx, viewer, evidenceIds, { kind: 'fact', id, supplierId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'fact.corrected',
        subjectType: 'Supplier',
        subjectId: supplier.id,
        parameters: { statement: id, corrects: factId, kind: form },
      });
      return { id, supplierId: supplier.id };
    });
  }
}
