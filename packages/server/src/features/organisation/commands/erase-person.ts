import { Injectable } from '@nestjs/common';
import { AuthDatabase, type AuthTransaction } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { emailOf } from '../account.ts';
import { keepingAnOwner } from '../member.repository.ts';

/** Erases the accounts of an address and the person's names in every organisation. Their actions stay in the audit logs, under their short identifiers. */
@Injectable()
export class ErasePerson {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** For the operator only, never over HTTP. @throws UserErrors for an unknown address, and for the last owner of an organisation */
  async forOperator(address: string): Promise<void> {
    const email = emailOf(address);
    await keepingAnOwner(() =>
      this.#auth.transaction(async (tx) => {
        const people = await tx.query<{ id: string }>('SELECT id FROM auth.users WHERE email = $1 FOR UPDATE', [email]);
        if (people.length === 0) throw userError('ACCOUNT_UNKNOWN', 'email');
        await tx.query('DELETE FROM auth.invitations WHERE email = $1', [email]);
        for (const { id } of people) await this.#erase(tx, id);
      }),
    );
  }

  async #erase(tx: AuthTransaction, userId: string): Promise<void> {
    // Invitations that they sent stay; those sent to them held their name and address.
    await tx.query('UPDATE auth.invitations SET inviter_id = NULL WHERE inviter_id = $1', [userId]);
    const { internalAdapter } = await tx.auth.$context;
    await internalAdapter.deleteUser(userId);
    await tx.query(
      `SELECT auth.write_member_event(organisation_id, 'person.erased', $1, $1, '{}')
       FROM (SELECT DISTINCT organisation_id FROM auth.member_events WHERE user_id = $1) known`,
      [userId],
    );
  }
}
