import { readByHand, WHOLE_SUPPLIER } from '@plumbline/intake';
import { requestCarry } from '@plumbline/jobs';
import { normaliseName } from '@plumbline/matching';
import { sitesOf } from '@plumbline/questionnaire';
import {
  controlsOf,
  copyForBuyer,
  creditsOf,
  namesIn,
  observationsOf,
  type ObservedPlace,
  type Submitted,
} from '@plumbline/questionnaire/judgement';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { digestOf } from '../../../platform/text/canonical-json.ts';
import type { HandedOver, Response } from '../../answering/read-response.ts';
import { questionsOf } from '../../answering/request-terms.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { lockSuppliers } from '../../supplier/commands/join-suppliers.ts';
import { recordObservations, recordsInHand, type RecordInHand } from '../../supplier/commands/record-observations.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { packSite } from '../../supplier/pack-record.ts';
import type { ObservationDetails, PackedObservation, SaidBy } from '../../supplier/packed-observation.ts';
import { takeSections } from './take-sections.ts';
import { endMissed } from '../missed-requests.ts';
import { lastAnswersOf } from '../received-answers.ts';

interface AskedOf {
  readonly supplierId: string;
  readonly contactId: string;
}

/**
 * Writes into the buyer's organisation how far a supplier is, and what it has submitted: a copy of each submission, and observations of it. Doing it again changes
 * nothing.
 * @param supplierOrganisationId where the response comes from: only that of the request is taken
 */
export async function takeResponse(
  tx: Transaction,
  place: Readonly<Record<'organisationId' | 'supplierOrganisationId', string>>,
  { request, submissions, sections }: Response,
): Promise<void> {
  const [asked] = await tx.query<AskedOf>(
    `UPDATE requests SET opened_at = coalesce(opened_at, $4), started_at = coalesce(started_at, $5), submitted_at = coalesce(submitted_at, $6), not_me_at = $7
     WHERE organisation_id = $1 AND id = $2 AND supplier_organisation_id = $3 RETURNING supplier_id AS "supplierId", contact_id AS "contactId"`,
    [
      ...[place.organisationId, request.id, place.supplierOrganisationId],
      ...[request.openedAt, request.startedAt, request.submittedAt, request.notMeAt],
    ],
  );
  if (asked === undefined) return;
  await takeSections(tx, place.organisationId, { requestId: request.id, supplierId: asked.supplierId }, sections);
  for (const submission of submissions) await takeSubmission(tx, place.organisationId, asked, { request, submission });
}

interface Taken {
  readonly request: Response['request'];
  readonly submission: HandedOver;
}

async function takeSubmission(
  tx: Transaction,
  organisationId: string,
  { supplierId, contactId }: AskedOf,
  { request, submission }: Taken,
): Promise<void> {
  const asked = questionsOf(request);
  const copied = { ...submission, answers: copyForBuyer(asked, submission.answers) };
  const { id, answers, answeredOn: day } = copied;
  // Of the same contact: what others answered is nothing that this one may learn of.
  const last = await lastAnswersOf(tx, organisationId, contactId, copied.submittedAt);
  const before = last && { asked: questionsOf(last), answers: last.answers, day: last.answeredOn };
  const credits = creditsOf({ asked, answers, day }, before);
  const isNew = await tx.write(
    `INSERT INTO received_answers (organisation_id, submission_id, request_id, supplier_id, answers, answered_on, submitted_at, received_at, role, language, credits, left_to_colleagues)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (organisation_id, submission_id) DO NOTHING`,
    [
      ...[organisationId, id, request.id, supplierId, JSON.stringify(answers), day, copied.submittedAt, tx.now],
      ...[copied.role, copied.language, JSON.stringify(credits), copied.leftToColleagues],
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
  await recordAnswers(tx, organisationId, supplierId, { request, submission: copied });
}

async function recordAnswers(
  tx: Transaction,
  organisationId: string,
  ownSupplierId: string,
  { request, submission }: Taken,
): Promise<void> {
  const supplierId = await standingSupplier(tx, organisationId, ownSupplierId);
  await lockSuppliers(tx, organisationId, [supplierId]);
  const { id, answers, answeredOn: day } = submission;
  const submitted = { asked: questionsOf(request), answers, day };
  const isSole = sitesOf(answers).length === 1 && (await isOnePlace(tx, organisationId, supplierId));
  const respondent = { supplierName: request.supplierName, siteKey: () => (isSole ? WHOLE_SUPPLIER : null) };
  const places = observationsOf(submitted, respondent, readByHand);
  await recordObservations(tx, organisationId, {
    origin: { kind: 'answer', id },
    importId: null,
    ...(supplierId === ownSupplierId ? {} : { ownSupplierId }),
    records: recordsInHand([
      ...places.flatMap((place) => recordsOf(supplierId, day, place)),
      recordOf(supplierId, day, ofWhole(submitted)),
    ]),
  });
  await requestAssessment(tx, organisationId, [supplierId], 'answers', id, null);
  await appendAudit(tx, organisationId, {
    actorId: null,
    verb: 'answers.received',
    subjectType: 'Supplier',
    subjectId: supplierId,
    parameters: { request: request.id, submission: id },
  });
}

/**
 * Whether the buyer knows the supplier as one place without a name: then the only site that the supplier names is that place. Otherwise sites are found by the key
 * that their words give, as those of a file are.
 */
async function isOnePlace(tx: Transaction, organisationId: string, supplierId: string): Promise<boolean> {
  const sites = await tx.query<{ key: string }>(
    'SELECT key FROM sites WHERE organisation_id = $1 AND supplier_id = $2',
    [organisationId, supplierId],
  );
  return sites.length > 0 && sites.every(({ key }) => key === WHOLE_SUPPLIER);
}

/** What is told of findings is a row of its own, which tells nothing else. */
function recordsOf(
  supplierId: string,
  day: string,
  { site, observations, inputs, responses }: ObservedPlace<unknown>,
): RecordInHand[] {
  const { key, name } = site ?? { key: WHOLE_SUPPLIER, name: null };
  const sites = [
    packSite({ key, name, rows: [], observations, inputs }, saidOn(day)),
    ...(responses.length === 0 ? [] : [{ key, name: null, observation: told({ responses }) }]),
  ];
  return sites.map((each) => recordOf(supplierId, day, { sites: [each] }));
}

/** What is told of the supplier as a whole. */
function ofWhole(submitted: Submitted): Told {
  const { names, registration } = namesIn(submitted);
  const written = names.map(({ kind, name }) => ({ kind, name, script: normaliseName(name).script }));
  const controls = controlsOf(submitted);
  return {
    supplier: told({
      ...(written.length === 0 ? {} : { names: written }),
      ...(registration === null ? {} : { identifiers: [{ scheme: 'registration', value: registration }] }),
      ...(controls.length === 0 ? {} : { controls }),
    }),
    names: written,
  };
}

function saidOn(evidenceDate: string): SaidBy {
  return { sourceKind: 'supplier', assurance: 'admitted', protection: 'none', evidenceDate };
}

/** A row that tells these details and nothing else. */
function told(details: ObservationDetails): PackedObservation {
  return { facts: {}, inputs: [], details, rows: [], digest: digestOf(details) };
}

type Told = Pick<RecordInHand['record'], 'supplier' | 'sites' | 'names'>;

function recordOf(supplierId: string, day: string, record: Told): RecordInHand {
  return {
    ...{ supplierId, isNew: false, name: '', country: '', keys: [], rows: [], documentKind: null },
    record: { said: saidOn(day), ...record },
  };
}
