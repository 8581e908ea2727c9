import type { Transaction } from '../../../platform/db/transaction.ts';
import type { AnsweredQuestion } from '../../review/answers.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import { isWithin } from '../../review/record-scope.ts';
import type { SiteObservation } from '../../supplier/observations-of-import.ts';
import { countryCells, recordsAskedAbout } from '../asked-about.ts';
import { countryMemoryKey } from '../check/answers.ts';
import type { Staging } from '../check/stage.ts';

/** A site that an answer is about, as the import observed it. */
export interface AskedSite {
  readonly answer: AnsweredQuestion;
  readonly observation: SiteObservation;
}

/** The suppliers with a written row that a question is about. */
export async function suppliersAskedAbout(tx: Transaction, staging: Staging, question: QuestionRow): Promise<string[]> {
  const { sql, parameters } = await recordsAskedAbout(tx, staging, question);
  const found = await tx.query<{ id: string }>(
    `SELECT DISTINCT r.supplier_id AS id FROM (${sql}) a JOIN import_records r
       ON r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = a.ordinal WHERE r.applied_at IS NOT NULL`,
    parameters,
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
  const told = scoped(answers.filter(({ kind }) => kind === 'sector'));
  const byWork = Map.groupBy(told, ({ answer }) => answer.memoryKey);
  if (byWork.size === 0) return [];
  const unclear = await tx.query<{ supplierId: string; ordinal: number; site: string; work: string; rows: number[] }>(
    `SELECT r.supplier_id AS "supplierId", r.ordinal, u.site, u.work, r.rows FROM import_records r
     CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (site text, work text)
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.applied_at IS NOT NULL AND r.supplier_id = ANY ($3::uuid[]) AND u.work = ANY ($4::text[])`,
    [organisationId, importId, suppliersOf(observations), [...byWork.keys()]],
  );
  const bySite = Map.groupBy(unclear, ({ supplierId, site }) => `${supplierId} ${site}`);
  return observations.flatMap((observation) => {
    const own = new Set(observation.rows);
    return (bySite.get(`${observation.supplierId} ${observation.siteKey}`) ?? []).flatMap(({ ordinal, work, rows }) => {
      const answer = byWork.get(work)?.find(({ within }) => within(ordinal))?.answer;
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
  const told = scoped(answers.filter(({ kind }) => kind === 'country'));
  const unplaced = observations.filter(({ country }) => country === null);
  if (told.length === 0 || unplaced.length === 0) return [];
  const headings = [...new Set(told.map(({ answer }) => answer.heading ?? ''))];
  const cells = await countryCells(
    tx,
    staging,
    headings,
    unplaced.flatMap(({ rows }) => rows),
  );
  const byCell = Map.groupBy(told, ({ answer }) => `${answer.heading ?? ''} ${answer.memoryKey}`);
  const ordinals = await ordinalsOf(tx, staging, suppliersOf(unplaced));
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return unplaced.flatMap((observation) => {
    const said = observation.rows.flatMap((row) => byRow.get(row) ?? []);
    const about = said.flatMap(({ row, heading, value }) => {
      const ordinal = ordinals.get(row);
      const answered = byCell.get(`${heading} ${countryMemoryKey(value)}`) ?? [];
      return answered.flatMap(({ answer, within }) => (ordinal !== undefined && within(ordinal) ? [answer] : []));
    });
    return [...new Set(about)].map((answer) => ({ answer, observation }));
  });
}

interface ScopedAnswer {
  readonly answer: AnsweredQuestion;
  readonly within: (ordinal: number) => boolean;
}

function scoped(answers: readonly AnsweredQuestion[]): ScopedAnswer[] {
  return answers.map((answer) => ({ answer, within: isWithin(answer) }));
}

/** The ordinals of written records of these suppliers, by row. */
async function ordinalsOf(
  tx: Transaction,
  { organisationId, importId }: Staging,
  supplierIds: readonly string[],
): Promise<Map<number, number>> {
  const records = await tx.query<{ ordinal: number; rows: number[] }>(
    `SELECT ordinal, rows FROM import_records
     WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = ANY ($3::uuid[]) AND applied_at IS NOT NULL`,
    [organisationId, importId, supplierIds],
  );
  return new Map(records.flatMap(({ ordinal, rows }) => rows.map((row) => [row, ordinal] as const)));
}

function suppliersOf(observations: readonly SiteObservation[]): string[] {
  return [...new Set(observations.map(({ supplierId }) => supplierId))];
}
