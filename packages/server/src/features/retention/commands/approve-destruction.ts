import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { removeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { memberActs } from '../../evidence/custody.ts';
import { destroyEvidence } from '../../evidence/destroy-evidence.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { assertNotHeld, decideDestruction, lockDestruction, type DestructionChoice } from '../destructions.ts';

/**
 * Destroys a file before its last day, as another person proposed: its key in one transaction with the event that says so, then its bytes. What is known of it and its whole custody
 * stay. Bytes that a killed process leaves are removed by the next night.
 */
@Injectable()
export class ApproveDestruction {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** Returns the id of the file. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: DestructionChoice): Promise<string> {
    assertMay(viewer, 'evidence.review');
    const { organisationId, userId } = viewer;
    const { evidenceId, destroyed } = await this.#database.transaction(organisationId, async (tx) => {
      const locked = await lockDestruction(tx, viewer, choice);
      await assertIndependent(tx, locked.proposedBy, userId);
      await assertNotHeld(tx, organisationId, locked.evidenceId);
      await decideDestruction(tx, organisationId, locked.id, { state: 'approved', by: userId });
      const files = await destroyEvidence(tx, organisationId, [locked.evidenceId], memberActs(viewer));
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.destruction-approved',
        subjectType: 'Evidence',
        subjectId: locked.evidenceId,
        parameters: { destruction: locked.id },
      });
      return { evidenceId: locked.evidenceId, destroyed: files };
    });
    for (const { fileId } of destroyed) await removeEncrypted(this.#storage, { organisationId, fileId });
    return evidenceId;
  }
}
