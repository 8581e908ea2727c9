import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import type { AskedPage } from '../../../platform/drawing/asked-page.ts';
import type { PagePicture } from '../../../platform/drawing/draw-in-child.ts';
import { PagePictures } from '../../../platform/drawing/page-pictures.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { noteLook } from '../../evidence/note-look.ts';
import { RedactionReadModel } from '../redaction.read-model.ts';
import { RedactionRegisterReadModel } from '../redaction-register.read-model.ts';

/** Shows a page of a redacted file to a member, and notes in the chain of views that they looked into it. */
@Injectable()
export class ShowRedactionPage {
  readonly #database: Database;
  readonly #redactions: RedactionReadModel;
  readonly #register: RedactionRegisterReadModel;
  readonly #pictures: PagePictures;

  constructor(
    database: Database,
    redactions: RedactionReadModel,
    register: RedactionRegisterReadModel,
    pictures: PagePictures,
  ) {
    this.#database = database;
    this.#redactions = redactions;
    this.#register = register;
    this.#pictures = pictures;
  }

  /** @returns null where it has no such page @throws NotFound, NotAllowed, FileRefused */
  async execute(viewer: Viewer, redactionId: string, asked: AskedPage): Promise<PagePicture | null> {
    const { type } = await this.#redactions.one(viewer, redactionId);
    const file = await this.#register.find(viewer.organisationId, redactionId);
    const picture = await this.#pictures.page(viewer, { ...file, type }, asked);
    if (picture === null) return null;
    await this.#database.transaction(viewer.organisationId, (tx) => noteLook(tx, viewer, 'Redaction', redactionId));
    return picture;
  }
}
