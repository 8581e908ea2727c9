import { AuthDatabase } from '../../src/platform/auth/auth-database.ts';
import { Config, type Environment } from '../../src/platform/config/config.ts';
import { Mailer } from '../../src/platform/mail/mailer.ts';
import { sendMails } from '../../src/platform/mail/send-mails.ts';
import { GREETINGS } from './greetings.ts';

// One round of mail in a process of its own, to be killed in it. The argument holds its settings.
const [, , argument = ''] = process.argv;
const environment = JSON.parse(argument) as Environment & { readonly SMTP_URL: string };
// A killed test run cannot end its processes, so they end when it does.
process.stdin.on('end', () => process.exit());

const auth = new AuthDatabase(new Config(environment), () => undefined);
const log = { warn: () => undefined };
await sendMails({ auth, mailer: new Mailer(environment), writers: GREETINGS, log });
await auth.close();
process.exit();
