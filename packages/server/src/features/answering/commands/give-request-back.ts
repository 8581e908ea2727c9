import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { giveBackRequest } from '../request-claims.ts';

/** Gives a request back that was added to the wrong organisation. Nothing moves: its link works as before it was added, and what was submitted is shared as it was. */
@Injectable()
export class GiveRequestBack {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws NotFound, also for a request of another organisation; NotAllowed */
  async execute(viewer: Viewer, requestId: string): Promise<void> {
    assertMay(viewer, 'answers.give');
    const { organisationId, userId } = viewer;
    if (!(await this.#auth.transaction((tx) => giveBackRequest(tx, requestId, organisationId, userId))))
      throw new NotFound('No request has this id');
  }
}
