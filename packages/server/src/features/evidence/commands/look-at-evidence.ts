import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { EvidenceReadModel, type EvidenceDetail } from '../evidence.read-model.ts';
import { noteLook } from '../note-look.ts';

/** Shows a file to a member, and notes in the chain of views that they looked. */
@Injectable()
export class LookAtEvidence {
  readonly #database: Database;
  readonly #evidence: EvidenceReadModel;

  constructor(database: Database, evidence: EvidenceReadModel) {
    this.#database = database;
    this.#evidence = evidence;
  }

  /** @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string): Promise<EvidenceDetail> {
    const detail = await this.#evidence.file(viewer, evidenceId);
    await this.#database.transaction(viewer.organisationId, (tx) => noteLook(tx, viewer, 'Evidence', evidenceId));
    return detail;
  }
}
