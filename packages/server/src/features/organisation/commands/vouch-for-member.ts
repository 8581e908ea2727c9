import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { HAND_DAYS, handsIn, hasStanding, tieBetween } from '../account-acts.ts';
import { actsOn, ownerSince } from '../assert-independent.ts';
import { lockMember, viewerNow } from '../member.repository.ts';

/** An owner of standing says that a member is a person of their own, although others had a hand in the account. */
@Injectable()
export class VouchForMember {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors for oneself, an owner of too short a time, an account that stands for itself, and one in which the owner may have had a hand */
  async execute(viewer: Viewer, { memberId }: { readonly memberId: string }): Promise<void> {
    const { organisationId, userId } = viewer;
    await this.#auth.transaction(async (tx) => {
      assertMay(await viewerNow(tx, viewer), 'member.vouch');
      const member = await lockMember(tx, organisationId, memberId);
      if (member.userId === userId) throw userError('VOUCH_FOR_ONESELF');
      // Another transaction, of the application: this one holds the member meanwhile, so that nobody makes a link.
      const { acts, since } = await this.#database.transaction(organisationId, async (app) => ({
        acts: await actsOn(app, [userId, member.userId]),
        since: await ownerSince(app, viewer),
      }));
      if (!hasStanding(since, tx.now)) throw userError('VOUCH_TOO_NEW', null, { days: HAND_DAYS });
      if (handsIn(acts, member.userId, tx.now).people.length === 0) throw userError('VOUCH_NOT_NEEDED');
      if (tieBetween(acts, { author: member.userId, approver: userId }, tx.now) !== null)
        throw userError('VOUCH_BY_MAKER');
      await tx.query(
        `INSERT INTO auth.vouchers (organisation_id, user_id, vouched_by, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation_id, user_id) DO UPDATE SET vouched_by = excluded.vouched_by, at = excluded.at`,
        [organisationId, member.userId, userId, tx.now],
      );
      await tx.query(`SELECT auth.write_member_event($1, 'member.vouched-for', $2, $2, '{}')`, [
        organisationId,
        member.userId,
      ]);
    });
  }
}
