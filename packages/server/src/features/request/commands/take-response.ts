import { requestCarry } from '@plumbline/jobs';
import { copyForBuyer } from '@plumbline/questionnaire/judgement';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import type { HandedOver, Response } from '../../answering/read-response.ts';
import { questionsOf } from '../../answering/request-terms.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { takeSections } from './take-sections.ts';
import { endMissed } from '../missed-requests.ts';
import { creditsBeside } from '../received-answers.ts';
import { keepReceivedEvidence, shareReceivedEvidence } from '../received-evidence.ts';
import { recordAnswers } from '../record-answers.ts';
import { unknownDomain } from '../right-company.ts';

interface AskedOf {
  readonly supplierId: string;
  readonly contactId: string;
  readonly unknownDomain: string | null;
  readonly isRightCompany: boolean | null;
}

/**
 * Writes into the buyer's organisation how far a supplier is, and what it has submitted: a copy of each submission, and observations of it, unless somebody first has to
 * say whether the right company has answered. Doing it again changes nothing.
 * @param supplierOrganisationId where the response comes from: only that of the request is taken
 * @param claimed addresses under which an organisation has made the request its own
 */
export async function takeResponse(
  tx: Transaction,
  place: Readonly<Record<'organisationId' | 'supplierOrganisationId', string>>,
  { request, submissions, sections }: Response,
  claimed: readonly string[],
): Promise<void> {
  const [asked] = await tx.query<AskedOf>(
    `UPDATE requests SET opened_at = coalesce(opened_at, $4), started_at = coalesce(started_at, $5), submitted_at = coalesce(submitted_at, $6), not_me_at = $7
     WHERE organisation_id = $1 AND id = $2 AND supplier_organisation_id = $3
     RETURNING supplier_id AS "supplierId", contact_id AS "contactId", unknown_domain AS "unknownDomain", is_right_company AS "isRightCompany"`,
    [
      ...[place.organisationId, request.id, place.supplierOrganisationId],
      ...[request.openedAt, request.startedAt, request.submittedAt, request.notMeAt],
    ],
  );
  if (asked === undefined) return;
  await keepReceivedEvidence(tx, place.organisationId, request.id);
  await takeSections(tx, place.organisationId, { requestId: request.id, supplierId: asked.supplierId }, sections);
  await shareReceivedEvidence(tx, place.organisationId, request.id);
  const isNew = await newSubmissions(tx, place.organisationId, submissions);
  if (isNew.length === 0) return;
  const counts = await isRightCompany(tx, place.organisationId, request.id, asked, claimed);
  for (const submission of isNew)
    await takeSubmission(tx, place.organisationId, asked, { request, submission, counts });
}

async function newSubmissions(
  tx: Transaction,
  organisationId: string,
  submissions: readonly HandedOver[],
): Promise<readonly HandedOver[]> {
  const taken = await tx.query<{ id: string }>(
    'SELECT submission_id AS id FROM received_answers WHERE organisation_id = $1 AND submission_id = ANY ($2::uuid[])',
    [organisationId, submissions.map(({ id }) => id)],
  );
  return submissions.filter(({ id }) => taken.every((each) => each.id !== id));
}

/** Whether answers count at once. Where the buyer did not know the address of the respondent, it is asked about it. */
async function isRightCompany(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  { supplierId, unknownDomain: before, isRightCompany: answer }: AskedOf,
  claimed: readonly string[],
): Promise<boolean> {
  if (answer === false) return false;
  const standing = await standingSupplier(tx, organisationId, supplierId);
  const domain = await unknownDomain(tx, organisationId, { requestId, supplierId: standing }, claimed);
  if (domain === null || (domain === before && answer === true)) return before === null || answer === true;
  await tx.query(
    'UPDATE requests SET unknown_domain = $3, is_right_company = NULL WHERE organisation_id = $1 AND id = $2',
    [organisationId, requestId, domain],
  );
  return false;
}

interface Taken {
  readonly request: Response['request'];
  readonly submission: HandedOver;
  /** False while somebody has to say whether the right company has answered. */
  readonly counts: boolean;
}

async function takeSubmission(
  tx: Transaction,
  organisationId: string,
  { supplierId, contactId }: AskedOf,
  { request, submission, counts }: Taken,
): Promise<void> {
  const asked = questionsOf(request);
  const copied = { ...submission, answers: copyForBuyer(asked, submission.answers) };
  const { id, answers, answeredOn, submittedAt } = copied;
  const own = { asking: request.asking, answers, answeredOn, submittedAt };
  const credits = counts ? await creditsBeside(tx, organisationId, contactId, own) : [];
  const isNew = await tx.write(
    `INSERT INTO received_answers (organisation_id, submission_id, request_id, supplier_id, answers, answered_on, submitted_at, received_at, role, language, credits,
       left_to_colleagues, recorded)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (organisation_id, submission_id) DO NOTHING`,
    [
      ...[organisationId, id, request.id, supplierId, JSON.stringify(answers), answeredOn, submittedAt, tx.now],
      ...[copied.role, copied.language, JSON.stringify(credits), copied.leftToColleagues, counts],
    ],
  );
  if (isNew === 0) return;
  await endMissed(tx, organisationId, request.id, id);
  // What was returned is answered again. The respondent is told what the answers did.
  await tx.query('UPDATE requests SET returned_at = NULL WHERE organisation_id = $1 AND id = $2', [
    organisationId,
    request.id,
  ]);
  await addToOutbox(tx, requestCarry, { organisationId, requestId: request.id });
  if (counts) await recordAnswers(tx, organisationId, supplierId, { request, submission: copied });
  await appendAudit(tx, organisationId, {
    actorId: null,
    verb: 'answers.received',
    subjectType: 'Supplier',
    subjectId: await standingSupplier(tx, organisationId, supplierId),
    parameters: { request: request.id, submission: id },
  });
}
