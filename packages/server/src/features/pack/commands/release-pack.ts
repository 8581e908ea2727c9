import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { beginSigning } from '../begin-signing.ts';
import { engagedBy } from '../engaged-by.ts';
import { WAITS_FOR_RELEASE } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository } from '../pack.repository.ts';

/**
 * Releases a pack that is built: a job checks the logs, signs it and writes its file. Where it holds flags that are protected from suppliers, another person than the
 * one who built it does that.
 */
@Injectable()
export class ReleasePack {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed, ProofNeeded, NotFound, UserErrors */
  async execute(viewer: Viewer, id: string, version: number): Promise<Pack> {
    assertMay(viewer, 'pack.release');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const pack = await packs.lockAs(id, version, WAITS_FOR_RELEASE);
      if (pack.isProtected) await assertIndependent(tx, pack.createdBy, userId);
      // What an auditor asked for goes nowhere once its engagement is over.
      if ((await engagedBy(tx, pack)) === null) throw userError('PACK_ENGAGEMENT_OVER');
      return beginSigning(tx, pack, userId, userId);
    });
  }
}
