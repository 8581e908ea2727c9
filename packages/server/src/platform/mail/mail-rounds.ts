import type { AuthDatabase } from '../auth/auth-database.ts';
import type { Config } from '../config/config.ts';
import { Listener } from '../db/listen.ts';
import type { Log } from '../logging/log.ts';
import type { LetterWriter } from './letter.ts';
import { Mailer } from './mailer.ts';
import { MAILS_CHANNEL } from './mails.ts';
import { sendMails } from './send-mails.ts';

interface Surroundings {
  readonly config: Config;
  readonly auth: AuthDatabase;
  readonly log: Log;
  readonly writers: readonly LetterWriter[];
}

/** Milliseconds between two looks for mails that are due again. */
const INTERVAL = 15_000;

/** Sends mails as they are asked for, and those to be tried again. Does nothing where no mail server is set. */
export async function startMailRounds({ config, ...parts }: Surroundings): Promise<{ close(): Promise<void> }> {
  const { SMTP_URL, ...environment } = config.environment;
  if (SMTP_URL === undefined) return { close: () => Promise.resolve() };
  const mailer = new Mailer({ ...environment, SMTP_URL });
  let running = Promise.resolve();
  const round = (): void => {
    running = running
      .then(() => sendMails({ ...parts, mailer }))
      .catch((err: unknown) => parts.log.warn({ err, code: 'mail.round-failed' }, 'Mails could not be looked for'));
  };
  const listener = new Listener({
    url: config.environment.AUTH_DATABASE_URL,
    channels: [MAILS_CHANNEL],
    onNotice: round,
    onConnected: round,
    onError: (err) => parts.log.warn({ err }, 'The connection that listens for mails was lost'),
  });
  await listener.start();
  const timer = setInterval(round, INTERVAL);
  return {
    close: async () => {
      clearInterval(timer);
      await listener.close();
      await running;
    },
  };
}
