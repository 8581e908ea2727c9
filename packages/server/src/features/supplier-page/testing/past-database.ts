import { databaseClock } from '../../../platform/time/clock.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';

/** Tables whose former rows stand beside them. */
const KEPT_BESIDE = ['suppliers', 'supplier_names', 'supplier_identifiers', 'supplier_keys', 'portfolio_values'];
/** Tables whose rows are ended, not overwritten. */
const ENDED = {
  observations: 'ended_by',
  assessments: null,
  unit_assessments: null,
} as const;
/** Tables to which rows are only added, by the column that says when. */
const ADDED = { sites: 'created_at', changes: 'at', screening_lists: 'created_at' } as const;

/** Columns of a table that its past keeps too. */
async function keptColumns(tx: Transaction, table: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
     INTERSECT SELECT attname FROM pg_attribute WHERE attrelid = $2::regclass AND attnum > 0 AND NOT attisdropped`,
    [`public.${table}`, `public.past_${table}`],
  );
  return rows.map(({ name }) => name);
}

async function allColumns(tx: Transaction, table: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`public.${table}`],
  );
  return rows.map(({ name }) => name);
}

/** The rows of a table and of its past that stood at an instant. */
async function stoodAt(tx: Transaction, table: string, at: string): Promise<string> {
  const columns = (await keptColumns(tx, table)).join(', ');
  return `SELECT ${columns}, NULL::timestamptz AS recorded_to FROM public.${table} WHERE recorded_from <= ${at}
    UNION ALL SELECT ${columns}, recorded_to FROM public.past_${table} WHERE recorded_from <= ${at} AND ${at} < recorded_to`;
}

/** The portfolio with the days of its assessments, which are kept apart. */
async function portfolioAt(tx: Transaction, at: string): Promise<string> {
  const columns = (await keptColumns(tx, 'portfolio')).filter((column) => !['as_of', 'assessed_at'].includes(column));
  return `SELECT ${columns.map((column) => `p.${column}`).join(', ')}, coalesce(d.as_of, p.as_of) AS as_of, coalesce(d.assessed_at, p.assessed_at) AS assessed_at
    FROM (${await stoodAt(tx, 'portfolio', at)}) p LEFT JOIN LATERAL (
      SELECT d.as_of, d.assessed_at FROM public.past_assessed_days d
      WHERE d.organisation_id = p.organisation_id AND d.recorded_to > ${at} AND d.recorded_to < coalesce(p.recorded_to, 'infinity') AND p.supplier_id = ANY (d.supplier_ids)
      ORDER BY d.recorded_to LIMIT 1) d ON true`;
}

async function endedAt(tx: Transaction, table: string, by: string | null, at: string): Promise<string> {
  const columns = await allColumns(tx, table);
  const ended = columns.map((column) =>
    column === 'recorded_to' || column === by
      ? `CASE WHEN recorded_to <= ${at} THEN ${column} END AS ${column}`
      : column,
  );
  return `SELECT ${ended.join(', ')} FROM public.${table} WHERE recorded_from <= ${at}`;
}

/** Answers, which stood until they were revoked. */
async function answersAt(tx: Transaction, at: string): Promise<string> {
  const columns = (await allColumns(tx, 'review_answers')).map((column) =>
    column.startsWith('revoked_') ? `CASE WHEN revoked_at <= ${at} THEN ${column} END AS ${column}` : column,
  );
  return `SELECT ${columns.join(', ')} FROM public.review_answers WHERE created_at <= ${at}`;
}

/** Gives read-models of today one open transaction. */
class OpenTransaction extends Database {
  readonly #tx: Transaction;

  constructor(tx: Transaction) {
    // No statement opens another connection.
    super({} as ConstructorParameters<typeof Database>[0], databaseClock);
    this.#tx = tx;
  }

  override transaction<Result>(_: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return work(this.#tx);
  }
}

/**
 * Runs `work` with the database as it stood at an instant, for the read-models of today: temporary tables of the same names hide the tables. Questions,
 * decisions and imports are those of now.
 */
export function inThePast<Result>(
  database: Database,
  organisationId: string,
  instant: Date,
  work: (past: Database) => Promise<Result>,
): Promise<Result> {
  const at = `'${instant.toISOString()}'::timestamptz`;
  return database.transaction(organisationId, async (tx) => {
    const tables = new Map<string, string>([['portfolio', await portfolioAt(tx, at)]]);
    for (const table of KEPT_BESIDE) tables.set(table, await stoodAt(tx, table, at));
    for (const [table, by] of Object.entries(ENDED)) tables.set(table, await endedAt(tx, table, by, at));
    for (const [table, when] of Object.entries(ADDED))
      tables.set(table, `SELECT * FROM public.${table} WHERE ${when} <= ${at}`);
    tables.set('review_answers', await answersAt(tx, at));
    for (const [table, sql] of tables) await tx.query(`CREATE TEMP TABLE ${table} ON COMMIT DROP AS ${sql}`);
    return work(new OpenTransaction(tx));
  });
}
