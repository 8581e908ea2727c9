import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { TooManyAttempts, userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { emailOf } from '../account.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';
import { writeSelfAskedResets } from '../reset.repository.ts';

/** Mails a link for a new password to an address, at the wish of anybody. Nothing tells whether the address has an account, also not the time that it takes. */
@Injectable()
export class AskForReset {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors for what is no address, and where no mail server is set */
  async execute(address: string): Promise<void> {
    const { config } = this.#auth;
    if (config.environment.SMTP_URL === undefined) throw userError('MAIL_NOT_SET_UP');
    const email = emailOf(address);
    if (await this.#askedOften(email)) return;
    await this.#auth.transaction(async (tx) => {
      // Where nothing is written, nothing waits for the disk.
      await tx.query('SET LOCAL synchronous_commit = off');
      const subjectIds = await writeSelfAskedResets(tx, email);
      await addMails(tx, config, { organisationId: null, kind: MAIL_KINDS.reset, subjectIds });
    });
  }

  /** The mails of the last hour are in the mailbox. To say so would let others keep the person from asking. */
  async #askedOften(email: string): Promise<boolean> {
    try {
      await this.#auth.attempts.count('reset', email);
      return false;
    } catch (error) {
      if (error instanceof TooManyAttempts) return true;
      throw error;
    }
  }
}
