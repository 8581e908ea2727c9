import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import { DateTime } from 'luxon';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { ownRequest } from '../request-claims.ts';
import { shareSections } from '../shared-sections.ts';
import { lockSubmitted } from '../submitted-sections.ts';

/** A buyer is never let in for longer at once: who shares on says so again. */
const MOST_YEARS = 5;

/** Lets a buyer see sections of what was submitted to it until a day, also again. */
@Injectable()
export class ShareAnswers {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @param until ISO 8601 @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    {
      requestId,
      sections,
      until,
    }: { readonly requestId: string; readonly sections: readonly string[]; readonly until: string },
  ): Promise<void> {
    assertMay(viewer, 'answers.share');
    const place = await ownRequest(this.#auth, viewer, requestId);
    await this.#database.transaction(place.organisationId, async (tx) => {
      const chosen = await lockSubmitted(tx, place, sections);
      const today = dayIn(viewer.timeZone, tx.now);
      const last = DateTime.fromISO(today, { zone: 'UTC' }).plus({ years: MOST_YEARS }).toISODate() ?? today;
      if (until <= today || until > last) throw userError('SHARED_UNTIL', 'until', { years: MOST_YEARS });
      await shareSections(tx, place, { sections: chosen, until });
      await addToOutbox(tx, answeringHandOver, place);
      await appendAudit(tx, place.organisationId, {
        actorId: viewer.userId,
        verb: 'answers.shared',
        subjectType: 'Request',
        subjectId: requestId,
        parameters: { sections: chosen.join(', '), until },
      });
    });
  }
}
