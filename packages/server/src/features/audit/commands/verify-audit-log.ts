import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { verifyChain, type ChainCheck } from '../verify-chain.ts';

/** Checks the organisation's chain and records the check. */
@Injectable()
export class VerifyAuditLog {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async execute(viewer: Viewer): Promise<ChainCheck & { readonly at: Date }> {
    assertMay(viewer, 'audit.read');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const check = await verifyChain(tx, organisationId);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'audit.verified',
        subjectType: 'Organisation',
        subjectId: organisationId,
        parameters: { entries: check.entries, intact: check.firstBroken === null, firstBroken: check.firstBroken },
      });
      return { ...check, at: tx.now };
    });
  }
}
