import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { previewOf, type AskingPreview } from './asking-preview.ts';
import {
  countAsked,
  leftOut,
  readAsking,
  type AskingCounts,
  type LeftOutReason,
  type PreparedAsking,
  type Whom,
} from './askings.ts';

/** Most suppliers that are named among those left out. */
const MOST_NAMED = 50;

/** How many would be asked, and who is left out. */
export interface AskingForecast extends AskingCounts {
  /** By name; {@link MOST_NAMED} at most. */
  readonly leftOut: readonly { readonly id: string; readonly name: string; readonly reason: LeftOutReason }[];
}

/** Askings before they are carried out. */
@Injectable()
export class AskingsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed */
  async forecast(viewer: Viewer, whom: Whom): Promise<AskingForecast> {
    assertMay(viewer, 'request.ask');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => ({
      ...(await countAsked(tx, organisationId, whom)),
      leftOut: await leftOut(tx, organisationId, whom, MOST_NAMED),
    }));
  }

  /** A prepared asking, with what a supplier will see. @throws NotFound, NotAllowed, UserErrors */
  async prepared(viewer: Viewer, id: string): Promise<PreparedAsking & { readonly preview: AskingPreview }> {
    assertMay(viewer, 'request.ask');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const asking = await readAsking(tx, organisationId, id);
      return { ...asking, preview: await previewOf(tx, organisationId, asking) };
    });
  }
}
