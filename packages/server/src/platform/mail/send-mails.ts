import type { AuthDatabase } from '../auth/auth-database.ts';
import type { Log } from '../logging/log.ts';
import type { LetterWriter } from './letter.ts';
import { NotSent, type Mailer } from './mailer.ts';
import { claimMail, endMail, failMail, type MailClaim, type MailProblem } from './mails.ts';

export interface SendingParts {
  readonly auth: AuthDatabase;
  readonly mailer: Pick<Mailer, 'send'>;
  /** Those whose mails people wait for come first. */
  readonly writers: readonly LetterWriter[];
  readonly log: Pick<Log, 'warn'>;
}

/** The mail server is of no use to any mail: the rest waits for the next round. */
const SERVER_AWAY: ReadonlySet<MailProblem> = new Set(['unreachable', 'sign-in']);

/** Asks for what is due by the clock, then sends what is due, one after another. Several processes may do so at once. A mail whose process is killed after the server took it is sent again, with a new link. */
export async function sendMails(parts: SendingParts): Promise<void> {
  const kinds = parts.writers.map(({ kind }) => kind);
  await addDue(parts);
  for (;;) {
    const claim = await parts.auth.transaction((tx) => claimMail(tx, kinds));
    if (claim === null) return;
    const problem = await send(parts, claim);
    if (problem !== null && SERVER_AWAY.has(problem)) return;
  }
}

/** What goes wrong for one kind keeps no mail of another from being sent. */
async function addDue({ auth, writers, log }: SendingParts): Promise<void> {
  for (const writer of writers) {
    if (writer.addDue === undefined) continue;
    try {
      await auth.transaction(async (tx) => writer.addDue?.(tx));
    } catch (err) {
      log.warn({ err, kind: writer.kind, code: 'mail.not-asked' }, 'Mails that are due were not asked for');
    }
  }
}

async function send({ auth, mailer, writers, log }: SendingParts, claim: MailClaim): Promise<MailProblem | null> {
  let smtpCode: number | null;
  try {
    const writer = writers.find(({ kind }) => kind === claim.kind);
    const letter = await auth.transaction(async (tx) => (await writer?.write(tx, claim.subjectId)) ?? null);
    const key = writer?.repeats ? claim.id : `${claim.id}.${String(claim.attempts)}`;
    smtpCode = letter && (await mailer.send(letter, key));
  } catch (err) {
    const failure = err instanceof NotSent ? err : { problem: 'failed' as const, smtpCode: null };
    const told = { mailId: claim.id, kind: claim.kind, problem: failure.problem, smtpCode: failure.smtpCode };
    log.warn({ ...told, err, code: 'mail.not-sent' }, 'A mail was not sent');
    await auth.transaction((tx) => failMail(tx, claim, failure));
    return failure.problem;
  }
  await auth.transaction((tx) => endMail(tx, claim, smtpCode));
  return null;
}
