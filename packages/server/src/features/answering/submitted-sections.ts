import { SECTIONS, type Section } from '@plumbline/questionnaire';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { inboxRequest } from './inbox-requests.ts';
import type { RequestPlace } from './request-access.ts';
import { sharedSections } from './shared-sections.ts';

/** Locks a request, and picks those of the sections that were submitted to its buyer. @throws UserErrors if there are none, NotFound */
export async function lockSubmitted(
  tx: Transaction,
  { organisationId, requestId }: RequestPlace,
  sections: readonly string[],
): Promise<readonly Section[]> {
  const request = await inboxRequest(tx, organisationId, requestId, { locked: true });
  if (request === null) throw new NotFound('No request has this id');
  const submitted = new Set((await sharedSections(tx, organisationId, requestId)).map(({ section }) => section));
  if (submitted.size === 0) throw userError('ANSWERS_NOT_SUBMITTED');
  const chosen = SECTIONS.filter((section) => submitted.has(section) && sections.includes(section));
  if (chosen.length === 0) throw userError('SECTIONS_MISSING', 'sections');
  return chosen;
}
