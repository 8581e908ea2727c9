import { Injectable } from '@nestjs/common';
import { AuthDatabase, type AuthTransaction } from '../../platform/auth/auth-database.ts';
import type { MailProblem } from '../../platform/mail/mails.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { LAST_PROBLEM, type DigestFilter } from './digest.repository.ts';
import type { DigestSpan } from './digest-times.ts';

/** The digest that a person has chosen. */
export interface Digest {
  readonly every: DigestSpan;
  readonly filter: DigestFilter;
  readonly nextAt: Date;
  /** Why the last one was not sent; null if it was. */
  readonly problem: MailProblem | null;
}

@Injectable()
export class DigestReadModel {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** Whether a mail server is set. */
  get sendsMail(): boolean {
    return this.#auth.config.environment.SMTP_URL !== undefined;
  }

  /** That of the viewer; null if they have chosen none. @throws NotAllowed */
  async own(viewer: Viewer): Promise<Digest | null> {
    assertMay(viewer, 'supplier.read');
    return this.#auth.transaction((tx) => digestOf(tx, viewer));
  }
}

export async function digestOf(tx: AuthTransaction, { organisationId, userId }: Viewer): Promise<Digest | null> {
  const [row] = await tx.query<Digest>(
    `SELECT d.every, d.filter, d.due_at AS "nextAt", ${LAST_PROBLEM} AS problem FROM auth.digests d
     WHERE d.organisation_id = $1 AND d.user_id = $2`,
    [organisationId, userId],
  );
  return row ?? null;
}
