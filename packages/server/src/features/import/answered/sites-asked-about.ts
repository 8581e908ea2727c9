import type { Transaction } from '../../../platform/db/transaction.ts';
import type { AnsweredQuestion } from '../../review/answers.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import type { SiteObservation } from '../../supplier/observations-of-import.ts';
import { COUNTRY_CODES, countryMemoryKey } from '../check/answers.ts';
import type { Staging } from '../check/stage.ts';

/** A site that an answer is about, as the import observed it. */
export interface AskedSite {
  readonly answer: AnsweredQuestion;
  readonly observation: SiteObservation;
}

/** The suppliers with a written row that a question is about. */
export async function suppliersAskedAbout(
  tx: Transaction,
  staging: Staging,
  { kind, memoryKey, subject }: QuestionRow,
): Promise<string[]> {
  const { organisationId, importId } = staging;
  if (kind === 'sector') {
    const found = await tx.query<{ id: string }>(
      `SELECT DISTINCT r.supplier_id AS id FROM import_records r CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (site text, work text)
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND u.work = $3 AND r.applied_at IS NOT NULL`,
      [organisationId, importId, memoryKey],
    );
    return found.map(({ id }) => id);
  }
  const cells = await countryCells(tx, staging, [subject.heading ?? ''], null);
  const rows = cells.filter(({ value }) => countryMemoryKey(value) === memoryKey).map(({ row }) => row);
  const found = await tx.query<{ id: string }>(
    `SELECT DISTINCT r.supplier_id AS id FROM import_records r CROSS JOIN unnest(r.rows) AS o (row)
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND o.row = ANY ($3::integer[]) AND r.applied_at IS NOT NULL`,
    [organisationId, importId, rows],
  );
  return found.map(({ id }) => id);
}

interface Asked {
  readonly answers: readonly AnsweredQuestion[];
  readonly observations: readonly SiteObservation[];
}

/** The sites among the observed ones that answers are about: in the order of the answers, then of the file. */
export async function sitesAskedAbout(tx: Transaction, staging: Staging, asked: Asked): Promise<AskedSite[]> {
  const observations = asked.observations
    .filter(({ originKind }) => originKind === 'import')
    .toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || (a.siteKey < b.siteKey ? -1 : 1));
  const sectors = await sectorSites(tx, staging, asked.answers, observations);
  const countries = await countrySites(tx, staging, asked.answers, observations);
  return asked.answers.flatMap((answer) =>
    (answer.kind === 'sector' ? sectors : countries).filter((site) => site.answer === answer),
  );
}

async function sectorSites(
  tx: Transaction,
  { organisationId, importId }: Staging,
  answers: readonly AnsweredQuestion[],
  observations: readonly SiteObservation[],
): Promise<AskedSite[]> {
  const byWork = new Map(answers.flatMap((answer) => (answer.kind === 'sector' ? [[answer.memoryKey, answer]] : [])));
  if (byWork.size === 0) return [];
  const unclear = await tx.query<{ supplierId: string; site: string; work: string; rows: number[] }>(
    `SELECT r.supplier_id AS "supplierId", u.site, u.work, r.rows FROM import_records r
     CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (site text, work text)
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.applied_at IS NOT NULL AND r.supplier_id = ANY ($3::uuid[]) AND u.work = ANY ($4::text[])`,
    [organisationId, importId, suppliersOf(observations), [...byWork.keys()]],
  );
  const bySite = Map.groupBy(unclear, ({ supplierId, site }) => `${supplierId} ${site}`);
  return observations.flatMap((observation) => {
    const own = new Set(observation.rows);
    return (bySite.get(`${observation.supplierId} ${observation.siteKey}`) ?? []).flatMap(({ work, rows }) => {
      const answer = byWork.get(work);
      return answer === undefined || !rows.some((row) => own.has(row)) ? [] : [{ answer, observation }];
    });
  });
}

async function countrySites(
  tx: Transaction,
  staging: Staging,
  answers: readonly AnsweredQuestion[],
  observations: readonly SiteObservation[],
): Promise<AskedSite[]> {
  const told = answers.filter(({ kind }) => kind === 'country');
  const unplaced = observations.filter(({ country }) => country === null);
  if (told.length === 0 || unplaced.length === 0) return [];
  const headings = [...new Set(told.map(({ heading }) => heading ?? ''))];
  const cells = await countryCells(
    tx,
    staging,
    headings,
    unplaced.flatMap(({ rows }) => rows),
  );
  const byCell = new Map(told.map((answer) => [`${answer.heading ?? ''} ${answer.memoryKey}`, answer]));
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return unplaced.flatMap((observation) => {
    const said = observation.rows.flatMap((row) => byRow.get(row) ?? []);
    const about = said.flatMap(({ heading, value }) => byCell.get(`${heading} ${countryMemoryKey(value)}`) ?? []);
    return [...new Set(about)].map((answer) => ({ answer, observation }));
  });
}

interface CountryCell {
  readonly row: number;
  readonly heading: string;
  readonly value: string;
}

/** Cells whose country was not understood. @param rows only of these rows; null for all */
async function countryCells(
  tx: Transaction,
  { organisationId, importId }: Staging,
  headings: readonly string[],
  rows: readonly number[] | null,
): Promise<CountryCell[]> {
  return tx.query<CountryCell>(
    `SELECT row, heading, value FROM import_problems WHERE organisation_id = $1 AND import_id = $2 AND heading = ANY ($3::text[]) AND value IS NOT NULL
       AND code = ANY ($4::text[]) AND ($5::integer[] IS NULL OR row = ANY ($5))`,
    [organisationId, importId, headings, COUNTRY_CODES, rows],
  );
}

function suppliersOf(observations: readonly SiteObservation[]): string[] {
  return [...new Set(observations.map(({ supplierId }) => supplierId))];
}
