import { Injectable } from '@nestjs/common';
import { MEDIA_TYPES, type FileType } from '../../../platform/cleaning/file-type.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { appendCustody, memberActs } from '../custody.ts';
import { EvidenceNotesReadModel } from '../evidence-notes.read-model.ts';
import { isFor, type Audience } from '../evidence-rules.ts';
import { isOpenSql } from '../evidence.repository.ts';

interface Found {
  readonly name: string;
  readonly type: FileType;
  readonly audience: Audience;
  readonly digest: string;
}

/** Hands the bytes of a file to a member. The custody log says so before the first byte goes out. */
@Injectable()
export class HandOutEvidence {
  readonly #database: Database;
  readonly #notes: EvidenceNotesReadModel;

  constructor(database: Database, notes: EvidenceNotesReadModel) {
    this.#database = database;
    this.#notes = notes;
  }

  /** @throws NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    evidenceId: string,
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer }> {
    assertMay(viewer, 'evidence.read');
    const { organisationId, timeZone } = viewer;
    const { name, type, digest } = await this.#database.transaction(organisationId, async (tx) => {
      const [file] = await tx.query<Found>(
        `SELECT e.name, e.type, e.audience, e.digest FROM evidence e
         WHERE e.organisation_id = $1 AND e.id = $2 AND e.state = 'kept' AND ${isOpenSql('e', '$3')}`,
        [organisationId, evidenceId, dayIn(timeZone, tx.now)],
      );
      if (file === undefined || !isFor(viewer, file.audience)) throw new NotFound('No evidence has this id');
      return file;
    });
    // What cannot be read is not said to be handed out.
    const content = await this.#notes.open(organisationId, evidenceId);
    await this.#database.transaction(organisationId, (tx) =>
      appendCustody(tx, organisationId, [
        { action: 'DOWNLOAD', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]),
    );
    return { name, mediaType: MEDIA_TYPES[type], content };
  }
}
