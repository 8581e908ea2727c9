import { normaliseName } from '@plumbline/matching';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { digestOf } from '../../../platform/text/canonical-json.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import { endObservationsOf } from '../../supplier/commands/end-observations.ts';
import { forgetToldCountry } from '../../supplier/commands/forget-countries.ts';
import { recordObservations, recordsInHand, type RecordInHand } from '../../supplier/commands/record-observations.ts';
import {
  hasTold,
  observationsOfSites,
  observationsWithoutCountry,
  suppliersWithoutCountry,
  type SiteObservation,
  type SiteRows,
} from '../../supplier/observations-of-import.ts';
import type { Origin } from '../../supplier/origin.ts';
import type { PackedFacts, PackedObservation } from '../../supplier/packed-observation.ts';
import { TOLD_CONFIDENCE } from '../check/told-sector.ts';
import type { ImportRow } from '../import-row.ts';
import { foldedText } from '../reading/mapped-source.ts';

/** A question about a file with its answer. */
export interface ToldAnswer {
  readonly question: QuestionRow;
  readonly answer: string;
  readonly answerId: string;
}

function originOf(answerId: string): Origin {
  return { kind: 'review', id: answerId };
}

/** Sites that the answer is about, as the import observed them. */
async function sitesOf(
  tx: Transaction,
  organisationId: string,
  { id: importId }: ImportRow,
  question: QuestionRow,
): Promise<SiteObservation[]> {
  if (question.kind === 'sector') {
    const sites = await tx.query<SiteRows>(
      `SELECT r.supplier_id AS "supplierId", u.site AS "siteKey", r.rows FROM import_records r
       CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (site text, work text)
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND u.work = $3 AND r.applied_at IS NOT NULL`,
      [organisationId, importId, question.memoryKey],
    );
    return observationsOfSites(tx, organisationId, importId, sites);
  }
  const cells = await tx.query<{ row: number; value: string }>(
    `SELECT row, value FROM import_problems WHERE organisation_id = $1 AND import_id = $2 AND heading = $3 AND value IS NOT NULL
       AND code IN ('country-unknown', 'country-ambiguous', 'country-disputed', 'country-region')`,
    [organisationId, importId, question.subject.heading],
  );
  const rows = cells
    .filter(({ value }) => foldedText(value).slice(0, 500) === question.memoryKey)
    .map(({ row }) => row);
  return observationsWithoutCountry(tx, organisationId, importId, rows);
}

/** An observation that holds only what the answer says about a site. */
function toldFacts({ question, answer }: ToldAnswer): Omit<PackedObservation, 'rows'> {
  const [key, value] =
    question.kind === 'country'
      ? (['place.country', answer] as const)
      : (['activity.sectors', [{ key: answer, confidence: TOLD_CONFIDENCE }]] as const);
  const facts: PackedFacts = { [key]: { value } };
  return { facts, inputs: [], details: {}, digest: digestOf({ facts: { [key]: [value] }, inputs: [], details: {} }) };
}

/**
 * Writes the answer to the sites that it is about, as observations of the same import, day and source. Doing it twice writes once. Returns the suppliers.
 */
export async function tellSites(
  tx: Transaction,
  organisationId: string,
  row: ImportRow,
  told: ToldAnswer,
): Promise<string[]> {
  const { question, answer, answerId } = told;
  if (await hasTold(tx, organisationId, row.id, answerId)) return [];
  const sites = await sitesOf(tx, organisationId, row, question);
  const suppliers = [...new Set(sites.map(({ supplierId }) => supplierId))];
  if (suppliers.length === 0) return [];
  const isCountry = question.kind === 'country';
  // A supplier without a country now gets one, and with it the key by which another file finds it.
  const unplaced = isCountry ? await suppliersWithoutCountry(tx, organisationId, suppliers) : new Map<string, string>();
  const facts = toldFacts(told);
  const records = sites.map((site): RecordInHand => {
    const name = unplaced.get(site.supplierId);
    const { supplierId, siteKey, documentKind, rows, sourceKind, assurance, protection, evidenceDate } = site;
    return {
      supplierId,
      isNew: false,
      name: '',
      country: isCountry ? answer : '',
      keys: name === undefined ? [] : [`name ${normaliseName(name).key || `=${name.toLowerCase()}`} ${answer}`],
      rows,
      documentKind,
      record: {
        said: { sourceKind, assurance, protection, evidenceDate },
        sites: [{ key: siteKey, name: null, observation: { ...facts, rows } }],
      },
    };
  });
  await recordObservations(tx, organisationId, {
    origin: originOf(answerId),
    importId: row.id,
    records: recordsInHand(records),
  });
  return suppliers;
}

/** Ends the observations that an answer made in an import. Returns the suppliers. */
export async function untellSites(
  tx: Transaction,
  organisationId: string,
  importId: string,
  { question, answer, answerId }: ToldAnswer,
): Promise<string[]> {
  const suppliers = await endObservationsOf(tx, organisationId, { origin: originOf(answerId), importId }, answerId);
  if (question.kind !== 'country') return suppliers;
  // A country that only the answer gave is unknown again.
  const without = await tx.query<{ id: string }>(
    `SELECT DISTINCT supplier_id AS id FROM import_records
     WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = ANY ($3::uuid[]) AND country = ''`,
    [organisationId, importId, suppliers],
  );
  await forgetToldCountry(
    tx,
    organisationId,
    answer,
    without.map(({ id }) => id),
  );
  return suppliers;
}
