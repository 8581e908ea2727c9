import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { ownerIn } from '../stop-link.ts';

/** Ends a digest with the link of one of its mails. Nobody has to sign in, and the answer is the same if it has ended before. */
@Injectable()
export class StopDigest {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors for a link that is not ours */
  async execute(token: string): Promise<void> {
    const owner = ownerIn(this.#auth.config.environment.AUTH_SECRET, token);
    if (owner === null) throw userError('STOP_LINK_NOT_WHOLE');
    await this.#auth.transaction((tx) =>
      tx.query('DELETE FROM auth.digests WHERE organisation_id = $1 AND user_id = $2', [
        owner.organisationId,
        owner.userId,
      ]),
    );
  }
}
