import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import type { AskedPage } from '../../../platform/drawing/asked-page.ts';
import type { PagePicture } from '../../../platform/drawing/draw-in-child.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { EvidencePagesReadModel } from '../evidence-pages.read-model.ts';
import { noteLook } from '../note-look.ts';

/** Shows a page of a file to a member, and notes in the chain of views that they looked into it. */
@Injectable()
export class ShowEvidencePage {
  readonly #database: Database;
  readonly #pages: EvidencePagesReadModel;

  constructor(database: Database, pages: EvidencePagesReadModel) {
    this.#database = database;
    this.#pages = pages;
  }

  /** @returns null where it has no such page @throws NotFound, NotAllowed, FileRefused */
  async execute(viewer: Viewer, evidenceId: string, asked: AskedPage): Promise<PagePicture | null> {
    const picture = await this.#pages.page(viewer, evidenceId, asked);
    if (picture === null) return null;
    await this.#database.transaction(viewer.organisationId, (tx) => noteLook(tx, viewer, 'EvidencePages', evidenceId));
    return picture;
  }
}
