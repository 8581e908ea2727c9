import { aMailServer, type TestMailServer } from '../../../../../../infra/mail-server/a-mail-server.ts';
import { AuthDatabase } from '../../auth/auth-database.ts';
import { Config } from '../../config/config.ts';
import type { TestDatabase } from '../../db/testing/database.ts';
import type { LetterWriter } from '../letter.ts';
import { Mailer } from '../mailer.ts';
import { sendMails } from '../send-mails.ts';

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

interface MailingOptions {
  readonly writersOf: (config: Config) => readonly LetterWriter[];
  /** Whether the service knows the mail server. */
  readonly isSet?: boolean;
}

/** Without any mail of before. */
export async function mailingOn(db: TestDatabase, { writersOf, isSet = true }: MailingOptions): Promise<Mailing> {
  await db.admin.query('TRUNCATE auth.mails');
  const server = await aMailServer();
  const { environment, clock, passwords } = db.config;
  const config = new Config({ ...environment, SMTP_URL: isSet ? server.url : undefined }, clock, passwords);
  const auth = new AuthDatabase(config, () => undefined);
  const mailer = new Mailer({ ...environment, SMTP_URL: server.url });
  const writers = writersOf(config);
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
