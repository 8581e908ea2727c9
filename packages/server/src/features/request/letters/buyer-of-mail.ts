import type { AuthTransaction } from '../../../platform/auth/auth-database.ts';
import type { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import type { Texts } from '../../../platform/text/texts.ts';

/** What letters to suppliers are written from. */
export interface LetterSources {
  readonly config: Config;
  readonly texts: Texts;
  readonly database: Database;
}

export interface BuyerOfMail {
  readonly organisationId: string;
  readonly buyer: string;
  readonly timeZone: string;
}

/** The buyer that a mail speaks for; null for a mail that is gone. */
export async function buyerOfMail(tx: AuthTransaction, kind: string, subjectId: string): Promise<BuyerOfMail | null> {
  const [row] = await tx.query<BuyerOfMail>(
    `SELECT organisation.id AS "organisationId", organisation.name AS buyer, organisation.time_zone AS "timeZone"
     FROM auth.mails mail JOIN auth.organisations organisation ON organisation.id = mail.organisation_id WHERE mail.kind = $1 AND mail.subject_id = $2`,
    [kind, subjectId],
  );
  return row ?? null;
}
