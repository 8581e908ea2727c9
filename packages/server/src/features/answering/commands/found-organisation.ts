import { plainName } from '@plumbline/matching';
import { Injectable } from '@nestjs/common';
import { AuthDatabase, type AuthTransaction } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { emailOf } from '../../organisation/account.ts';
import { assertTimeZone } from '../../organisation/time-zone.ts';
import { addUnjoined, changeUnjoined, inviteFirstOwner } from '../../organisation/unjoined-organisation.ts';
import { passwordHashOf, type Respondent } from '../request-access.ts';
import { claimantOf, claimRequest } from '../request-claims.ts';

export interface FoundOrganisationInput {
  readonly organisationName: string;
  /** Of the person who becomes its owner. */
  readonly name: string;
  readonly email: string;
  /** IANA zone. */
  readonly timeZone: string;
}

const LONGEST_NAME = 200;

/**
 * Founds an organisation of the supplier from a request, which it then has. The respondent becomes its owner by the link in a mail, so the mailbox is proved. Until
 * then the organisation has no member: it can be founded again, with another address, and another organisation can still add the request.
 */
@Injectable()
export class FoundOrganisation {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors */
  async execute(respondent: Respondent, input: FoundOrganisationInput): Promise<void> {
    const { config } = this.#auth;
    const organisationName = plainName(input.organisationName);
    if (organisationName === '') throw userError('ORGANISATION_NAME_MISSING', 'organisationName');
    if (organisationName.length > LONGEST_NAME)
      throw userError('PERSON_NAME_TOO_LONG', 'organisationName', { length: LONGEST_NAME });
    const email = emailOf(input.email);
    await this.#auth.attempts.count('invitation', email);
    await this.#auth.transaction(async (tx) => {
      if (!(await mayFound(tx, config.environment.SMTP_URL !== undefined, respondent))) throw userError('CANNOT_FOUND');
      await assertTimeZone(tx, input.timeZone);
      const organisationId = await founded(tx, respondent, organisationName, input.timeZone);
      await inviteFirstOwner(tx, config, organisationId, { email, name: input.name });
    });
  }
}

/**
 * Whether a respondent can found an organisation: somebody with the password of the answers, where mail proves the address, for a request that no organisation with
 * members has.
 */
export async function mayFound(
  tx: Pick<AuthTransaction, 'query' | 'now'>,
  sendsMail: boolean,
  { requestId, member, part }: Respondent,
): Promise<boolean> {
  if (member !== null || part !== null || !sendsMail || (await passwordHashOf(tx, requestId)) === null) return false;
  return (await claimantOf(tx, requestId)) === null;
}

/** The organisation that was founded from this request before and has no member yet, or a new one. */
async function founded(
  tx: AuthTransaction,
  { organisationId: requestOrganisationId, requestId }: Respondent,
  name: string,
  timeZone: string,
): Promise<string> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`found ${requestId}`]);
  const [known] = await tx.query<{ id: string }>(
    'SELECT organisation_id AS id FROM auth.request_claims WHERE request_id = $1',
    [requestId],
  );
  if (known !== undefined) {
    if (!(await changeUnjoined(tx, known.id, { name, timeZone }))) throw userError('CANNOT_FOUND');
    return known.id;
  }
  const id = await addUnjoined(tx, { name, kind: 'supplier', timeZone, demo: false });
  await claimRequest(tx, { organisationId: requestOrganisationId, requestId }, id, null);
  return id;
}
