import { WHOLE_SUPPLIER, type SiteDossier } from '@plumbline/facts';
import { readByHand } from '@plumbline/intake';
import { normaliseName } from '@plumbline/matching';
import type { Answers } from '@plumbline/questionnaire';
import {
  controlsOf,
  namesIn,
  observationsOf,
  type ObservedPlace,
  type Submitted,
} from '@plumbline/questionnaire/judgement';
import type { Transaction } from '../../platform/db/transaction.ts';
import { digestOf } from '../../platform/text/canonical-json.ts';
import { questionsOf, type RequestTerms } from '../answering/request-terms.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { lockSuppliers } from '../supplier/commands/join-suppliers.ts';
import { recordObservations, recordsInHand, type RecordInHand } from '../supplier/commands/record-observations.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { standingSupplier } from '../supplier/merged-suppliers.ts';
import { packSite } from '../supplier/pack-record.ts';
import type { ObservationDetails, PackedObservation, SaidBy } from '../supplier/packed-observation.ts';
import { keysOfSites } from './site-keys.ts';

/** What is recorded of a response: the buyer's copy of one submission, with what was asked. */
interface Recorded {
  readonly request: Pick<RequestTerms, 'asking' | 'supplierName'>;
  readonly submission: {
    readonly id: string;
    readonly answers: Answers;
    /** ISO 8601 */
    readonly answeredOn: string;
  };
}

/** Records what a submission says as observations of its day, and has the supplier assessed. @returns the supplier that stands for the one that was asked */
export async function recordAnswers(
  tx: Transaction,
  organisationId: string,
  ownSupplierId: string,
  { request, submission }: Recorded,
): Promise<string> {
  const supplierId = await standingSupplier(tx, organisationId, ownSupplierId);
  await lockSuppliers(tx, organisationId, [supplierId]);
  const { id, answers, answeredOn: day } = submission;
  const submitted = { asked: questionsOf(request), answers, day };
  const keys = keysOfSites(answers, await knownSites(tx, organisationId, supplierId));
  const respondent = { supplierName: request.supplierName, siteKey: (place: string) => keys.get(place) ?? null };
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
  return supplierId;
}

/** The sites that others than the supplier have told of. A row without a place stands for the supplier as a whole: a site only where there is no other. */
async function knownSites(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
): Promise<readonly SiteDossier[]> {
  const observations = await loadInForce(tx, organisationId, [supplierId]);
  const ofOthers = (observations.get(supplierId) ?? []).filter(({ originKind }) => originKind !== 'answer');
  const { sites } = composeDossier({ id: supplierId, name: '' }, ofOthers);
  const places = sites.filter(({ key }) => key !== WHOLE_SUPPLIER);
  return places.length > 0 ? places : sites;
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
