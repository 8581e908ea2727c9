import { domainOf, isFreeMail } from '@plumbline/facts/free-mail';
import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import type { BuyerRequest } from './requests.ts';

/** Of a request `r`: somebody has to say whether the right company has answered. */
export const TO_CONFIRM = 'r.submitted_at IS NOT NULL AND r.unknown_domain IS NOT NULL AND r.is_right_company IS NULL';
/** Of a request `r`: another company has answered, so its answers are closed. */
export const WRONG_COMPANY = 'r.is_right_company IS FALSE';

interface AskedOf {
  readonly requestId: string;
  readonly supplierId: string;
}

interface KnownAddress {
  readonly email: string;
  /** It is the one that the request went to. */
  readonly isAsked: boolean;
  /** It was kept before the request, so the buyer knew it. */
  readonly before: boolean;
  /** Somebody at the buyer has typed it, in the asking or elsewhere. */
  readonly typed: boolean;
  /** Somebody said that the right company has answered under it. */
  readonly isConfirmed: boolean;
}

/** The contacts of the supplier and of those that were merged into it. $1 the organisation, $2 the suppliers, $3 the request. */
const ADDRESSES = `SELECT c.email, c.id = r.contact_id AS "isAsked", c.added_at < r.asked_at AS before, c.typed, EXISTS (
    SELECT FROM requests o WHERE o.organisation_id = $1 AND o.supplier_id = c.supplier_id AND o.contact_id = c.id AND o.is_right_company) AS "isConfirmed"
  FROM requests r JOIN contacts c ON c.organisation_id = $1 AND c.supplier_id = ANY ($2::uuid[]) WHERE r.organisation_id = $1 AND r.id = $3`;

/**
 * The domain of the first of a respondent's addresses that the buyer did not know of this supplier; null if it knew all. Known are addresses that somebody at the buyer
 * typed or confirmed, and the domains of these and of contacts that it had before it asked. A domain where anybody gets an address is known only with the address.
 * @param claimed addresses under which an organisation has made the request its own
 */
export async function unknownDomain(
  tx: Transaction,
  organisationId: string,
  { requestId, supplierId }: AskedOf,
  claimed: readonly string[],
): Promise<string | null> {
  const suppliers = await withMerged(tx, organisationId, [supplierId]);
  const addresses = await tx.query<KnownAddress>(ADDRESSES, [organisationId, suppliers, requestId]);
  const confirmed = await tx.query<{ domain: string }>(
    `SELECT DISTINCT unknown_domain AS domain FROM requests
     WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND is_right_company AND unknown_domain IS NOT NULL`,
    [organisationId, suppliers],
  );
  const vouched = addresses.filter(({ typed, isConfirmed }) => typed || isConfirmed).map(({ email }) => email);
  const known = [
    ...[...vouched, ...addresses.filter(({ before }) => before).map(({ email }) => email)].map(domainOf),
    ...confirmed.map(({ domain }) => domain),
  ].filter((domain) => !isFreeMail(domain));
  const isKnown = (email: string): boolean =>
    vouched.includes(email) || known.some((each) => `.${domainOf(email)}`.endsWith(`.${each}`));
  const asked = addresses.filter(({ isAsked }) => isAsked).map(({ email }) => email);
  const unknown = [...asked, ...claimed].find((email) => !isKnown(email));
  return unknown === undefined ? null : domainOf(unknown);
}

/** Writes whether the right company has answered a request that this transaction has locked. @throws UserErrors where nobody has to say it */
export async function answerAboutCompany(
  tx: Transaction,
  { organisationId, userId }: Pick<Viewer, 'organisationId' | 'userId'>,
  { id, submittedAt, unknownDomain: domain, isRightCompany }: BuyerRequest,
  answer: boolean,
): Promise<void> {
  if (submittedAt === null || domain === null || isRightCompany !== null) throw userError('NOTHING_TO_CONFIRM');
  await tx.query(
    'UPDATE requests SET is_right_company = $3, company_answered_by = $4, company_answered_at = $5 WHERE organisation_id = $1 AND id = $2',
    [organisationId, id, answer, userId, tx.now],
  );
}
