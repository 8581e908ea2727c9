import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { takeOffSecondFactor } from '../../../platform/auth/factor.repository.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { accountMeant } from '../account.ts';

/** Takes the second factor off an account whose owner has lost the phone and the recovery codes. */
@Injectable()
export class RemoveSecondFactor {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /**
   * For the operator only, never over HTTP: a link that an owner makes must not open an account with a second factor.
   * @param organisationId tells which account is meant, where several have the address and none has proved it
   * @throws UserErrors
   */
  async forOperator(email: string, organisationId: string | null = null): Promise<void> {
    await this.#auth.transaction(async (tx) => {
      const userId = await accountMeant(tx, email, organisationId);
      const [enrolled] = await tx.query('SELECT FROM auth.users WHERE id = $1 AND two_factor_enabled FOR UPDATE', [
        userId,
      ]);
      if (!enrolled) throw userError('SECOND_FACTOR_NONE', 'email');
      await takeOffSecondFactor(tx, userId);
    });
  }
}
