import { Injectable } from '@nestjs/common';
import { FileRefused, type FileRefusal } from '../../platform/cleaning/file-refused.ts';
import { Database } from '../../platform/db/transaction.ts';
import type { AskedPage } from '../../platform/drawing/asked-page.ts';
import type { PagePicture } from '../../platform/drawing/draw-in-child.ts';
import { PagePictures } from '../../platform/drawing/page-pictures.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { EvidenceNotesReadModel } from './evidence-notes.read-model.ts';
import { seenEvidence, type SeenEvidence } from './seen-evidence.ts';

/** What can be seen of a file without saving it. */
export interface Preview {
  /** Null where it cannot be drawn. */
  readonly pages: number | null;
  /** Height of the first page as a part of its width, so that a page can keep its place; null where it cannot be drawn. */
  readonly shape: number | null;
  /** Why it cannot be drawn; `table` is no page. */
  readonly refusal: FileRefusal | 'table' | 'destroyed' | null;
}

/** The width in which the first page is drawn while its pages are counted: the one that is looked at next. */
const FIRST_WIDTH = 1200;

/** Pages of files in the library as pictures. */
@Injectable()
export class EvidencePagesReadModel {
  readonly #database: Database;
  readonly #notes: EvidenceNotesReadModel;
  readonly #pictures: PagePictures;

  constructor(database: Database, notes: EvidenceNotesReadModel, pictures: PagePictures) {
    this.#database = database;
    this.#notes = notes;
    this.#pictures = pictures;
  }

  /** @throws NotFound, NotAllowed, FileRefused, QuotaReached, NobodyWaits */
  async page(viewer: Viewer, evidenceId: string, asked: AskedPage): Promise<PagePicture | null> {
    const { type } = await this.#seen(viewer, evidenceId);
    if (type === null || type === 'xlsx') return null;
    const file = await this.#notes.find(viewer.organisationId, evidenceId);
    return this.#pictures.page(viewer, { ...file, type }, asked);
  }

  /** @throws NotFound, NotAllowed */
  async preview(viewer: Viewer, evidenceId: string): Promise<Preview> {
    const { type, destroyedAt } = await this.#seen(viewer, evidenceId);
    if (destroyedAt !== null) return { pages: null, shape: null, refusal: 'destroyed' };
    if (type === 'xlsx') return { pages: null, shape: null, refusal: 'table' };
    try {
      const first = await this.page(viewer, evidenceId, { page: 1, width: FIRST_WIDTH });
      if (first === null) return { pages: null, shape: null, refusal: 'empty' };
      return { pages: first.pages, shape: first.height / first.width, refusal: null };
    } catch (error) {
      if (error instanceof FileRefused) return { pages: null, shape: null, refusal: error.refusal };
      // Who may see it has just been settled: its key is gone.
      if (error instanceof NotFound) return { pages: null, shape: null, refusal: 'destroyed' };
      throw error;
    }
  }

  async #seen(viewer: Viewer, evidenceId: string): Promise<SeenEvidence> {
    assertMay(viewer, 'evidence.read');
    const seen = await this.#database.transaction(viewer.organisationId, (tx) => seenEvidence(tx, viewer, evidenceId));
    if (seen.state !== 'kept') throw new NotFound('No kept evidence has this id');
    return seen;
  }
}
