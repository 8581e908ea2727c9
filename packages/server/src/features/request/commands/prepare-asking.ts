import { Injectable } from '@nestjs/common';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { assertSize } from '../../portfolio/supplier-filter.ts';
import { countAsked, type Whom } from '../askings.ts';
import { readTerms, type TypedTerms } from '../asking-terms.ts';
import { MOST_ASKED } from './ask-suppliers.ts';

export interface PrepareAskingInput extends TypedTerms {
  readonly whom: Whom;
}

/** Prepares an asking, to be looked at and tried before anybody is asked. */
@Injectable()
export class PrepareAsking {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns its id @throws UserErrors, NotAllowed */
  async execute(viewer: Viewer, { whom, ...typed }: PrepareAskingInput): Promise<string> {
    assertMay(viewer, 'request.ask');
    if ('filter' in whom) assertSize(whom.filter);
    else if (whom.supplierIds.length > MOST_ASKED) throw userError('REQUEST_SUPPLIERS', null, { most: MOST_ASKED });
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const terms = readTerms(typed, dayIn(timeZone, tx.now));
      const { suppliers } = await countAsked(tx, organisationId, whom);
      if (suppliers === 0) throw userError('NOBODY_TO_ASK');
      const [id = ''] = await newIds(tx, 1);
      await tx.query(
        'INSERT INTO askings (organisation_id, id, whom, terms, asked_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [organisationId, id, JSON.stringify(whom), JSON.stringify(terms), userId, tx.now],
      );
      return id;
    });
  }
}
