import type { TestDatabase } from '../../src/platform/db/testing/database.ts';
import { until } from './importer.ts';

/**
 * The work during which a process is caught: writing an import, assessing, storing an answer for a repeated request, saving what a supplier answers, handing it
 * over to the buyer, looking into a paper, copying it to the buyer, taking a file into the library, looking into that, or destroying evidence whose time is over.
 */
export type Moment =
  'write' | 'assess' | 'answer' | 'save' | 'hand-over' | 'examine' | 'copy' | 'add' | 'look-into' | 'destroy';

/**
 * Each statement on these tables is one place where a process can die. For assessments each row is one, since the suppliers per statement vary by chance.
 * Tables that heartbeats and progress write by the clock are left out: their places would differ from run to run.
 */
const PLACES: Readonly<Record<Moment, readonly (readonly [table: string, event: string])[]>> = {
  write: [
    ...[
      'imports',
      'import_records',
      'import_rejections',
      'import_problems',
      'import_chunks',
      'review_questions',
      'suppliers',
      'supplier_keys',
      'supplier_identifiers',
      'supplier_names',
      'sites',
      'observations',
    ].map((table) => [table, 'INSERT OR UPDATE OR DELETE'] as const),
    ['reassessments', 'INSERT'],
  ],
  assess: [
    ...['assessments', 'unit_assessments', 'portfolio', 'portfolio_values', 'search_tokens', 'changes'].map(
      (table) => [table, 'INSERT OR UPDATE OR DELETE'] as const,
    ),
    ['reassessments', 'DELETE'],
  ],
  answer: [
    ['kept_responses', 'UPDATE'],
    ['auth.applied_requests', 'INSERT'],
  ],
  save: [
    ['saved_answers', 'INSERT'],
    ['submissions', 'INSERT'],
  ],
  'hand-over': ['received_answers', 'observations', 'reassessments'].map((table) => [table, 'INSERT'] as const),
  examine: [
    ['file_keys', 'INSERT'],
    ['evidence_files', 'UPDATE'],
  ],
  copy: [
    ['received_files', 'INSERT OR UPDATE'],
    ['file_keys', 'INSERT'],
  ],
  add: [
    ['evidence', 'INSERT'],
    ['evidence_words', 'INSERT'],
    ['custody_events', 'INSERT'],
  ],
  'look-into': [
    ['file_keys', 'INSERT OR DELETE'],
    ['evidence', 'UPDATE'],
    ['custody_events', 'INSERT'],
    ['stored_files', 'DELETE'],
  ],
  destroy: [
    ['evidence', 'UPDATE'],
    ['file_keys', 'DELETE'],
    ['custody_events', 'INSERT'],
  ],
};
const MOMENTS = Object.keys(PLACES) as Moment[];
const EACH: Readonly<Record<Moment, 'ROW' | 'STATEMENT'>> = {
  write: 'STATEMENT',
  assess: 'ROW',
  answer: 'STATEMENT',
  save: 'STATEMENT',
  'hand-over': 'STATEMENT',
  examine: 'STATEMENT',
  copy: 'STATEMENT',
  add: 'STATEMENT',
  'look-into': 'STATEMENT',
  destroy: 'STATEMENT',
};

/** The lock that holds a process at its place. */
const LOCK = 770_077;

const PREPARE = `
  CREATE SCHEMA ambush;
  CREATE TABLE ambush.plan (moment text PRIMARY KEY, place bigint);
  CREATE FUNCTION ambush.pass() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF TG_ARGV[0] = 'assess' THEN
      SET LOCAL ambush.assesses = 'yes';
    ELSIF TG_TABLE_NAME = 'review_questions' AND current_setting('ambush.assesses', true) = 'yes' THEN
      -- A question of an assessment is no place of the import that asked for it.
      RETURN NULL;
    END IF;
    IF current_setting('application_name') ~ '^plumbline-(worker-|api-|auth$)'
      AND nextval(format('ambush.%I', 'passed_' || TG_ARGV[0])) = (SELECT place FROM ambush.plan WHERE moment = TG_ARGV[0]) THEN
      PERFORM pg_advisory_xact_lock_shared(${LOCK});
    END IF;
    RETURN NULL;
  END $$;
  ${MOMENTS.map((moment) => `CREATE SEQUENCE ambush."passed_${moment}"; INSERT INTO ambush.plan VALUES ('${moment}', NULL);`).join('\n')}
  ${MOMENTS.flatMap((moment) =>
    PLACES[moment].map(
      ([table, event]) =>
        `CREATE TRIGGER "ambush_${moment}" AFTER ${event} ON ${table} FOR EACH ${EACH[moment]} EXECUTE FUNCTION ambush.pass('${moment}');`,
    ),
  ).join('\n')}`;

/** Holds a process at one exact statement of its work, within its transaction, so that it can be killed exactly there, without depending on timing. */
export class Ambush {
  readonly #db: Pick<TestDatabase, 'admin'>;

  private constructor(db: Pick<TestDatabase, 'admin'>) {
    this.#db = db;
  }

  static async open(db: Pick<TestDatabase, 'admin'>): Promise<Ambush> {
    await db.admin.query(PREPARE);
    return new Ambush(db);
  }

  /** Holds the next process that reaches that place. */
  async at(moment: Moment, place: number): Promise<void> {
    await this.count();
    await this.#db.admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await this.#db.admin.query('UPDATE ambush.plan SET place = $2 WHERE moment = $1', [moment, place]);
  }

  /** Counts from now on how many places are passed, without holding a process. */
  async count(): Promise<void> {
    await this.#db.admin.query(
      `UPDATE ambush.plan SET place = NULL; ${MOMENTS.map((moment) => `ALTER SEQUENCE ambush."passed_${moment}" RESTART`).join(';')}`,
    );
  }

  /** How many places of each moment were passed. */
  async passed(): Promise<Record<Moment, number>> {
    const { rows } = await this.#db.admin.query<Record<Moment, number>>(
      `SELECT ${MOMENTS.map((moment) => `(SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int FROM ambush."passed_${moment}") AS "${moment}"`).join(',')}`,
    );
    if (rows[0] === undefined) throw new Error('Nothing was counted');
    return rows[0];
  }

  /** Waits until a process is held. @param over whether the work has ended without reaching its place */
  async holds(over: () => Promise<boolean>): Promise<void> {
    await until(async () => {
      const { rowCount } = await this.#db.admin.query(
        `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.objid = ${LOCK} AND NOT l.granted`,
      );
      if (rowCount === 0 && (await over()))
        throw new Error('The work was over before it came to the place where it was to be interrupted');
      return rowCount !== 0;
    });
  }

  /** Releases the lock: a held process continues, and the connection of a killed one ends. */
  async lift(): Promise<void> {
    await this.#db.admin.query('UPDATE ambush.plan SET place = NULL');
    await this.#db.admin.query('SELECT pg_advisory_unlock_all()');
  }
}
