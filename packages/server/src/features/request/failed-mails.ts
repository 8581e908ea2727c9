import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { MailProblem } from '../../platform/mail/mails.ts';
import { REMINDER_MAIL, REQUEST_MAIL } from './mail-kind.ts';

/** Why mails about requests have not come through, by the id of the mail. Mails that were sent are not in it. */
export async function failedMails(
  auth: AuthDatabase,
  organisationId: string,
): Promise<ReadonlyMap<string, MailProblem>> {
  const rows = await auth.query<{ id: string; problem: MailProblem }>(
    `SELECT subject_id AS id, problem FROM auth.mails WHERE organisation_id = $1 AND kind = ANY ($2) AND sent_at IS NULL AND problem IS NOT NULL`,
    [organisationId, [REQUEST_MAIL, REMINDER_MAIL]],
  );
  return new Map(rows.map(({ id, problem }) => [id, problem]));
}
