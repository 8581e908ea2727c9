import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { withdrawMails } from '../../../platform/mail/mails.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertSize } from '../../portfolio/supplier-filter.ts';
import { digestOf, type Digest } from '../digest.read-model.ts';
import { DIGEST_MAIL, type DigestFilter } from '../digest.repository.ts';
import { nextDigest, type DigestSpan } from '../digest-times.ts';

export interface ChooseDigestInput {
  /** Null to get none any more. */
  readonly every: DigestSpan | null;
  readonly filter: DigestFilter;
}

/** Chooses how often the viewer is mailed the numbers of What changed, and what is counted. It begins with what changes from now on. */
@Injectable()
export class ChooseDigest {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws NotAllowed; UserErrors where no mail server is set; RefusedRequest for a filter that none of our pages makes */
  async execute(viewer: Viewer, { every, filter }: ChooseDigestInput): Promise<Digest | null> {
    assertMay(viewer, 'supplier.read');
    assertSize(filter.suppliers);
    const { organisationId, userId, timeZone } = viewer;
    if (every !== null && this.#auth.config.environment.SMTP_URL === undefined) throw userError('NO_MAIL_SERVER');
    return this.#auth.transaction(async (tx) => {
      if (every === null) {
        await tx.query('DELETE FROM auth.digests WHERE organisation_id = $1 AND user_id = $2', [
          organisationId,
          userId,
        ]);
        return null;
      }
      const { show, topics, suppliers } = filter;
      const [chosen] = await tx.query<{ id: string }>(
        `INSERT INTO auth.digests (organisation_id, user_id, every, filter, chosen_at, due_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation_id, user_id) DO UPDATE
         SET every = excluded.every, filter = excluded.filter, chosen_at = excluded.chosen_at, due_at = excluded.due_at
         RETURNING id`,
        [
          ...[organisationId, userId, every, JSON.stringify({ show, topics, suppliers })],
          ...[tx.now, nextDigest(every, timeZone, tx.now)],
        ],
      );
      // One that still waits tells of what was chosen before.
      if (chosen) await withdrawMails(tx, { kind: DIGEST_MAIL, subjectId: chosen.id });
      return digestOf(tx, viewer);
    });
  }
}
