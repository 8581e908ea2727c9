import { aMailServer, type TestMailServer } from '../../../../../../infra/mail-server/a-mail-server.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Config } from '../../../platform/config/config.ts';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { sendMails } from '../../../platform/mail/send-mails.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { invitationLetter } from '../letters/invitation-letter.ts';
import { resetLetter } from '../letters/reset-letter.ts';
import { ORGANISATION_MESSAGES } from '../organisation.messages.ts';

/** People and a mail server. */
export interface Mailing {
  readonly server: TestMailServer;
  readonly auth: AuthDatabase;
  /** Sends what is due. */
  round(): Promise<void>;
  /** The link that was mailed to an address last. */
  mailedTo(email: string): { readonly url: string };
  close(): Promise<void>;
}

/** Without any mail of before. @param isSet whether the service knows the mail server */
export async function mailingOn(db: TestDatabase, isSet = true): Promise<Mailing> {
  await db.admin.query('TRUNCATE auth.mails');
  const server = await aMailServer();
  const { environment, clock, passwords } = db.config;
  const config = new Config({ ...environment, SMTP_URL: isSet ? server.url : undefined }, clock, passwords);
  const auth = new AuthDatabase(config, () => undefined);
  const parts = { config, texts: new Texts([ORGANISATION_MESSAGES]) };
  const writers = [invitationLetter(parts), resetLetter(parts)];
  const mailer = new Mailer({ ...environment, SMTP_URL: server.url });
  return {
    server,
    auth,
    round: () => sendMails({ auth, mailer, writers, log: { warn: () => undefined } }),
    mailedTo: (email) => ({ url: server.linkTo(email) }),
    close: async () => {
      await auth.close();
      await server.close();
    },
  };
}
