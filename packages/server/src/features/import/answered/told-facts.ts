import type { Transaction } from '../../../platform/db/transaction.ts';
import { digestOf } from '../../../platform/text/canonical-json.ts';
import { answeredQuestions, type AnsweredQuestion } from '../../review/answers.ts';
import { CANNOT_BE_TOLD, type QuestionRow } from '../../review/question-row.ts';
import { endObservationsOf, endToldObservations } from '../../supplier/commands/end-observations.ts';
import { recordObservations, recordsInHand, type RecordInHand } from '../../supplier/commands/record-observations.ts';
import { siteObservations, type SiteObservation } from '../../supplier/observations-of-import.ts';
import type { Origin } from '../../supplier/origin.ts';
import type { PackedFacts, PackedObservation } from '../../supplier/packed-observation.ts';
import { TOLD_CONFIDENCE } from '../check/told-sector.ts';
import type { Staging } from '../check/stage.ts';
import { settleCountries } from './told-countries.ts';
import { sitesAskedAbout, suppliersAskedAbout, type AskedSite } from './sites-asked-about.ts';

/** A question about a file with its answer. */
export interface ToldAnswer {
  readonly question: QuestionRow;
  readonly answer: string;
  readonly answerId: string;
}

function originOf(answerId: string): Origin {
  return { kind: 'review', id: answerId };
}

/** An observation that holds only what the answer says about a site. */
function toldFacts({ kind, answer }: AnsweredQuestion): Omit<PackedObservation, 'rows'> {
  const [key, value] =
    kind === 'country'
      ? (['place.country', answer] as const)
      : (['activity.sectors', [{ key: answer, confidence: TOLD_CONFIDENCE }]] as const);
  const facts: PackedFacts = { [key]: { value } };
  return { facts, inputs: [], details: {}, digest: digestOf({ facts: { [key]: [value] }, inputs: [], details: {} }) };
}

/** Writes an answer about a country or a sector to the suppliers that it is about. Returns them. */
export async function tellSites(tx: Transaction, staging: Staging, told: ToldAnswer): Promise<string[]> {
  const suppliers = await suppliersAskedAbout(tx, staging, told.question);
  await tellSuppliers(tx, staging, suppliers, told.answerId);
  return suppliers;
}

/** Ends the observations that an answer made in an import. Returns the suppliers. */
export async function untellSites(tx: Transaction, staging: Staging, { answerId }: ToldAnswer): Promise<string[]> {
  const { organisationId, importId } = staging;
  const before = await suppliersTold(tx, staging, answerId);
  const suppliers = await endObservationsOf(tx, organisationId, { origin: originOf(answerId), importId }, answerId);
  await settleCountries(tx, staging, { supplierIds: suppliers, before, answers: await standing(tx, staging) });
  return suppliers;
}

/**
 * Lets these suppliers say what all answers about the import say of their sites, as observations of the same import, day and source. The answers stand in the
 * order of their questions, after the file, whenever they were given and whenever the rows were written: so any order ends alike. Doing it again writes nothing.
 * @param by the answer that is written now
 */
export async function tellSuppliers(
  tx: Transaction,
  staging: Staging,
  supplierIds: readonly string[],
  by: string,
): Promise<void> {
  const { organisationId, importId } = staging;
  const answers = await standing(tx, staging);
  if (supplierIds.length === 0 || answers.length === 0) return;
  const observations = await siteObservations(tx, organisationId, importId, supplierIds);
  const sites = await sitesAskedAbout(tx, staging, { answers, observations });
  const stale = staleSuppliers(observations, sites);
  await endToldObservations(tx, organisationId, { importId, supplierIds: [...stale] }, by);
  for (const answer of answers) {
    const records = sites.filter((site) => site.answer === answer && stale.has(site.observation.supplierId));
    if (records.length === 0) continue;
    await recordObservations(tx, organisationId, {
      origin: originOf(answer.answerId),
      importId,
      records: recordsInHand(records.map(recordOf)),
    });
  }
  await settleCountries(tx, staging, { supplierIds, before: observations, answers });
}

/** The answers that say something. */
async function standing(tx: Transaction, staging: Staging): Promise<AnsweredQuestion[]> {
  const answers = await answeredQuestions(tx, staging, ['country', 'sector']);
  return answers.filter(({ answer }) => answer !== CANNOT_BE_TOLD);
}

async function suppliersTold(tx: Transaction, staging: Staging, answerId: string): Promise<SiteObservation[]> {
  const { organisationId, importId } = staging;
  const told = await tx.query<{ id: string }>(
    `SELECT DISTINCT supplier_id AS id FROM observations
     WHERE organisation_id = $1 AND import_id = $2 AND origin_kind = 'review' AND origin_id = $3 AND recorded_to IS NULL`,
    [organisationId, importId, answerId],
  );
  return siteObservations(
    tx,
    organisationId,
    importId,
    told.map(({ id }) => id),
  );
}

function recordOf({ answer, observation }: AskedSite): RecordInHand {
  const { supplierId, siteKey, documentKind, rows, sourceKind, assurance, protection, evidenceDate } = observation;
  return {
    supplierId,
    isNew: false,
    name: '',
    country: '',
    keys: [],
    rows,
    documentKind,
    record: {
      said: { sourceKind, assurance, protection, evidenceDate },
      sites: [{ key: siteKey, name: null, observation: { ...toldFacts(answer), rows } }],
    },
  };
}

/** Suppliers of which answers say something else than is recorded, or say it in another order, or before the file does. */
function staleSuppliers(observations: readonly SiteObservation[], sites: readonly AskedSite[]): Set<string> {
  const wanted = Map.groupBy(sites, ({ observation }) => observation.supplierId);
  const recorded = Map.groupBy(observations, ({ supplierId }) => supplierId);
  return new Set([...recorded].flatMap(([id, of]) => (isStale(of, wanted.get(id) ?? []) ? [id] : [])));
}

function isStale(recorded: readonly SiteObservation[], wanted: readonly AskedSite[]): boolean {
  const told = recorded.filter(({ originKind }) => originKind === 'review');
  const isSame =
    told.length === wanted.length &&
    told.every(({ originId, siteKey, rows, digest }, place) => {
      const site = wanted[place];
      return (
        site !== undefined &&
        site.answer.answerId === originId &&
        site.observation.siteKey === siteKey &&
        site.observation.rows.join() === rows.join() &&
        toldFacts(site.answer).digest === digest
      );
    });
  if (!isSame) return true;
  // The latest recording stands last.
  return recorded.some(
    ({ originKind, siteKey }, place) =>
      originKind !== 'review' &&
      recorded.slice(0, place).some((other) => other.originKind === 'review' && other.siteKey === siteKey),
  );
}
