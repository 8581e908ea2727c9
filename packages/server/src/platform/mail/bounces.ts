import type { AuthDatabase } from '../auth/auth-database.ts';

/** What a mail server reports of a mail of ours that it could not deliver. */
export interface Bounce {
  readonly mailId: string;
  /** What the mailbox's own server answered; null if the report does not say. */
  readonly smtpCode: number | null;
}

/** `none`: the message is no such report. `unknown`: of a mail that is not kept any more. */
export type BounceOutcome = 'taken' | 'unknown' | 'none';

const FAILED = /^Action:\s*failed\b/im;
const ANSWER = /^Diagnostic-Code:\s*smtp;\D*(?<code>5\d\d)\b/im;

/**
 * Reads a report of non-delivery (RFC 3464). It holds the headers of the mail, and so the id by which we sent it. Null for anything else, such as a report that a mail is late.
 * @param host of `PUBLIC_URL`, after which our ids are named
 */
export function bounceIn(message: string, host: string): Bounce | null {
  const ids = message.matchAll(
    /^Message-ID:\s*<(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.\d+)?@(?<host>[^>\s]+)>/gim,
  );
  const [mailId] = [...ids].filter(({ groups }) => groups?.['host'] === host).map(({ groups }) => groups?.['id']);
  if (mailId === undefined || !FAILED.test(message)) return null;
  const code = ANSWER.exec(message)?.groups?.['code'];
  return { mailId: mailId.toLowerCase(), smtpCode: code === undefined ? null : Number(code) };
}

/** Takes back that a mail was sent: the mailbox refused it after our mail server took it. It stands where refused mails stand. */
export async function takeBounce(auth: AuthDatabase, message: string): Promise<BounceOutcome> {
  const bounce = bounceIn(message, new URL(auth.config.environment.PUBLIC_URL).hostname);
  if (bounce === null) return 'none';
  const taken = await auth.transaction((tx) =>
    tx.query(
      `UPDATE auth.mails SET sent_at = NULL, problem = 'refused', smtp_code = $2 WHERE id = $1 AND ended_at IS NOT NULL AND (sent_at IS NOT NULL OR problem = 'refused') RETURNING id`,
      [bounce.mailId, bounce.smtpCode],
    ),
  );
  return taken.length > 0 ? 'taken' : 'unknown';
}
