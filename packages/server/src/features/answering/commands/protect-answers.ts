import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { newPassword } from '../../organisation/account.ts';
import { assertWhole } from '../hand-overs.ts';
import { standingRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';

/** Sets the password with which other devices go on. From then on the link alone shows the front page only, and devices that had begun with it go on with the password. */
@Injectable()
export class ProtectAnswers {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors, also where somebody has chosen one already */
  async execute(respondent: Respondent, text: string): Promise<void> {
    assertWhole(respondent);
    const { organisationId, requestId, sessionId } = respondent;
    const { buyerName, supplierName } = await this.#database.transaction(organisationId, (tx) =>
      standingRequest(tx, organisationId, requestId),
    );
    const owner = { email: '', name: '', organisations: [buyerName, supplierName], isDemo: false };
    const { password: passwords } = await this.#auth.auth.$context;
    const hash = await passwords.hash(await newPassword(text, owner));
    await this.#auth.transaction(async (tx) => {
      const written = await tx.query(
        'INSERT INTO auth.request_passwords (request_id, hash, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING request_id',
        [requestId, hash, tx.now],
      );
      if (written.length === 0) throw userError('ANSWERS_PASSWORD_CHOSEN', 'password');
      // Somebody else with the link may have begun with it. Colleagues have links of their own.
      await tx.query('DELETE FROM auth.request_sessions WHERE request_id = $1 AND id <> $2 AND hand_over_id IS NULL', [
        requestId,
        sessionId,
      ]);
    });
  }
}
