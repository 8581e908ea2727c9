import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { CheckImport } from '../../src/features/import/commands/check-import.ts';
import { UndoImport } from '../../src/features/import/commands/undo-import.ts';
import type { CommitOutcome } from '../../src/features/import/commands/commit-import.ts';
import type { ImportRow } from '../../src/features/import/import-row.ts';
import { oneTextColumn } from '../../src/features/import/share-columns.ts';
import { anAnalyst, Importing } from '../../src/features/import/testing/importing.ts';
import { nowOf, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';

/** Milliseconds between two checks of a worker's progress. */
const LOOK = 40;

/** A member of an organisation who asks for the steps of an import; any running worker does the jobs. */
export class Importer {
  readonly viewer: Viewer;
  readonly #test: TestDatabase;
  readonly #importing: Importing;

  private constructor(test: TestDatabase, viewer: Viewer) {
    this.viewer = viewer;
    this.#test = test;
    this.#importing = new Importing(test);
  }

  /** An importer in a new organisation. */
  static async begin(test: TestDatabase): Promise<Importer> {
    const viewer = anAnalyst();
    await test.admin.query(
      `INSERT INTO auth.organisations (id, name, slug, created_at, kind, time_zone) VALUES ($1, $2, $3, $4, 'buyer', $5)`,
      [viewer.organisationId, viewer.organisationName, viewer.organisationId, await nowOf(test), viewer.timeZone],
    );
    return new Importer(test, viewer);
  }

  /** An importer in the viewer's organisation. */
  static of(test: TestDatabase, viewer: Viewer): Importer {
    return new Importer(test, viewer);
  }

  create(name: string, content: string | Readable): Promise<ImportRow> {
    return this.#importing.create(this.viewer, name, content);
  }

  /** The current import. */
  read({ id }: Pick<ImportRow, 'id'>): Promise<ImportRow> {
    return this.#importing.read(this.viewer, id);
  }

  async askCheck(row: ImportRow): Promise<string> {
    return new CheckImport(this.#test.database).execute(this.viewer, { importId: row.id, version: row.version });
  }

  askCommit(row: ImportRow): Promise<CommitOutcome> {
    return this.#importing.askCommit(this.viewer, row);
  }

  async askUndo(row: ImportRow): Promise<string> {
    return new UndoImport(this.#test.database).execute(this.viewer, { importId: row.id, version: row.version });
  }

  discard(row: ImportRow): Promise<ImportRow> {
    return this.#importing.discard(this.viewer, row);
  }

  async check(row: ImportRow): Promise<ImportRow> {
    await this.askCheck(row);
    await this.settled();
    return this.read(row);
  }

  async commit(row: ImportRow): Promise<ImportRow> {
    const { conflicts } = await this.askCommit(row);
    if (conflicts.length > 0) throw new Error(`${conflicts.length} rows have moved since the check`);
    await this.settled();
    return this.read(row);
  }

  async undo(row: ImportRow): Promise<ImportRow> {
    await this.askUndo(row);
    await this.settled();
    return this.read(row);
  }

  /** Says of the one activity of a whole list that it is theirs, as somebody who knows the list does. */
  async #activityTold(row: ImportRow): Promise<ImportRow> {
    if (oneTextColumn(row)?.reading.asked !== true) return row;
    const columns = row.mapping.map(({ index, field }) => ({ index, field, isOneText: field === 'activity' }));
    const { constants } = row;
    return this.check(await this.#importing.map(this.viewer, row, { columns, constants, remember: true }));
  }

  /** All steps, up to assessed suppliers. @param asOf the day it speaks to, if not the file's own */
  async whole(name: string, content: string | Readable, asOf?: string): Promise<ImportRow> {
    const created = await this.create(name, content);
    const configured = asOf === undefined ? created : await this.#importing.configure(this.viewer, created, { asOf });
    return this.commit(await this.#activityTold(await this.check(configured)));
  }

  /** Waits until the organisation has no open jobs. @throws Error for a job that was given up */
  async settled(): Promise<void> {
    await until(async () => {
      const dead = await this.deadLetters();
      if (dead.length > 0) throw new Error(`Given up: ${JSON.stringify(dead)}`);
      return !(await this.hasWork());
    });
  }

  async hasWork(): Promise<boolean> {
    return (await this.rows(OPEN_WORK)).length > 0;
  }

  deadLetters(): Promise<DeadLetter[]> {
    return this.rows(
      'SELECT job, reason_code AS reason FROM outbox WHERE organisation_id = $1 AND dead_at IS NOT NULL',
    );
  }

  /** Rows of one statement whose first parameter is the organisation. */
  async rows<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { organisationId } = this.viewer;
    return this.#test.database.transaction(organisationId, (tx) => tx.query<Row>(sql, [organisationId, ...parameters]));
  }

  /** Counts suppliers in lists, their sites with observations, and observations. */
  async counts(): Promise<Counts> {
    const [row] = await this.rows<Counts>(COUNTS);
    if (row === undefined) throw new Error('Nothing was counted');
    return row;
  }
}

interface DeadLetter {
  readonly job: string;
  readonly reason: string;
}

export interface Counts {
  readonly suppliers: number;
  readonly sites: number;
  readonly observations: number;
  readonly listed: number;
}

const OPEN_WORK = `SELECT FROM outbox WHERE organisation_id = $1 AND handled_at IS NULL AND dead_at IS NULL AND job <> 'organisation.midnight'
  UNION ALL SELECT FROM job_runs WHERE organisation_id = $1 AND finished_at IS NULL`;

const IN_FORCE = 'observations o WHERE o.organisation_id = $1 AND o.recorded_to IS NULL';
const COUNTS = `SELECT
  (SELECT count(*)::int FROM suppliers WHERE organisation_id = $1 AND state = 'active' AND merged_into IS NULL) AS suppliers,
  (SELECT count(DISTINCT o.site_id)::int FROM ${IN_FORCE} AND o.site_id IS NOT NULL) AS sites,
  (SELECT count(*)::int FROM ${IN_FORCE}) AS observations,
  (SELECT count(*)::int FROM portfolio WHERE organisation_id = $1) AS listed`;

/** Checks repeatedly until it holds. @throws what a check throws */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(LOOK);
}
