import { Injectable } from '@nestjs/common';
import type { Explained } from '@plumbline/facts';
import type { ValueProblemCode } from '@plumbline/intake';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { StoredDifference } from '../supplier/compare-record.ts';
import { recordsInFull, type InBrief } from '../supplier/blank-columns.ts';
import type { PackedRecord } from '../supplier/packed-observation.ts';
import type { RecordTile } from './check/record-draft.ts';

export interface ListedRecord {
  readonly ordinal: number;
  readonly rows: readonly number[];
  readonly name: string;
  readonly country: string;
  readonly tile: RecordTile;
  readonly supplierId: string | null;
  readonly record: PackedRecord;
  readonly differences: readonly StoredDifference[];
  readonly questionId: string | null;
  readonly why: Explained | null;
}

export interface ListedProblem {
  readonly ordinal: number;
  readonly row: number;
  readonly heading: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly reason: Explained;
  readonly remedy: Explained;
}

export type ListedRejection = Pick<ListedProblem, 'row' | 'code' | 'reason' | 'remedy'>;

export interface ProblemGroup {
  readonly code: ValueProblemCode;
  readonly count: number;
}

/** A part of a list, after the place `after` in its order. */
export interface Part {
  readonly first: number;
  readonly after: number | null;
}

export type Counted<Row> = Page<Row> & { readonly totalCount: number };

const MOST_ROWS = 200;

const RECORDS = `SELECT r.ordinal, r.rows, r.name, r.country, r.tile, r.supplier_id AS "supplierId", r.record, r.differences, q.id AS "questionId", q.why
  FROM import_records r
  LEFT JOIN review_questions q ON q.organisation_id = $1 AND q.import_id = $2 AND q.record_ordinal = r.ordinal AND q.parked AND q.state = 'open'
  WHERE r.organisation_id = $1 AND r.import_id = $2`;

const recordsSql = `${RECORDS} AND r.tile = $3 AND r.ordinal > $4 ORDER BY r.ordinal LIMIT $5`;

const recordsAtSql = `${RECORDS} AND r.ordinal = ANY ($3::integer[]) ORDER BY r.ordinal LIMIT $4`;

const recordCountSql =
  'SELECT count(*)::integer AS count FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND tile = $3';

const problemsSql = `
  SELECT ordinal, row, heading, value, code, reason, remedy FROM import_problems
  WHERE organisation_id = $1 AND import_id = $2 AND ($3::text IS NULL OR code = $3) AND ordinal > $4 ORDER BY ordinal LIMIT $5`;

const problemGroupsSql = `
  SELECT code, count(*)::integer AS count FROM import_problems
  WHERE organisation_id = $1 AND import_id = $2 GROUP BY code ORDER BY count DESC, code`;

const rejectionsSql = `
  SELECT row, code, reason, remedy FROM import_rejections
  WHERE organisation_id = $1 AND import_id = $2 AND row > $3 ORDER BY row LIMIT $4`;

const rejectionCountSql =
  'SELECT count(*)::integer AS count FROM import_rejections WHERE organisation_id = $1 AND import_id = $2';

/** Makes a page from rows that include one more than the page holds. */
function pageOf<Row>(rows: readonly Row[], limit: number, { after }: Part, placeOf: (row: Row) => number): Page<Row> {
  return {
    rows: rows.slice(0, limit).map((node) => ({ cursor: String(placeOf(node)), node })),
    hasNextPage: rows.length > limit,
    hasPreviousPage: after !== null,
  };
}

/** Lists of what the check found. */
@Injectable()
export class ImportListsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const of = [organisationId, id];
    const ofImport = ['organisation_id', 'import_id'];
    const byTile = 'import_records_organisation_id_import_id_tile_ordinal_idx';
    return [
      {
        name: 'records of an import behind a cursor',
        sql: recordsSql,
        parameters: [...of, 'changed', 50_000, 51],
        index: byTile,
        columns: [...ofImport, 'tile', 'ordinal'],
      },
      {
        name: 'number of records of an import',
        sql: recordCountSql,
        parameters: [...of, 'changed'],
        index: byTile,
        columns: [...ofImport, 'tile'],
      },
      {
        name: 'some records of an import',
        sql: recordsAtSql,
        parameters: [...of, [1, 50_000], MOST_ROWS],
        index: 'import_records_pkey',
        columns: [...ofImport, 'ordinal'],
      },
      {
        name: 'problems of an import behind a cursor',
        sql: problemsSql,
        parameters: [...of, null, 10_000, 51],
        index: 'import_problems_pkey',
        columns: [...ofImport, 'ordinal'],
      },
      {
        name: 'problems of an import by code',
        sql: problemGroupsSql,
        parameters: of,
        index: 'import_problems_pkey',
        columns: ofImport,
      },
      {
        name: 'rejections of an import behind a cursor',
        sql: rejectionsSql,
        parameters: [...of, 10_000, 51],
        index: 'import_rejections_pkey',
        columns: [...ofImport, 'row'],
      },
      {
        name: 'number of rejections of an import',
        sql: rejectionCountSql,
        parameters: of,
        index: 'import_rejections_pkey',
        columns: ofImport,
      },
    ];
  }

  async records(viewer: Viewer, importId: string, tile: RecordTile, part: Part): Promise<Counted<ListedRecord>> {
    return this.#read(viewer, importId, part, async (tx, limit) => {
      const of = [viewer.organisationId, importId, tile];
      const found = await tx.query<InBrief<ListedRecord>>(recordsSql, [...of, part.after ?? -1, limit + 1]);
      const rows = await recordsInFull<ListedRecord>(tx, viewer.organisationId, found);
      const [total] = await tx.query<{ count: number }>(recordCountSql, of);
      return { ...pageOf(rows, limit, part, ({ ordinal }) => ordinal), totalCount: total?.count ?? 0 };
    });
  }

  /** Records by ordinal, at most a page of them. */
  async recordsAt(viewer: Viewer, importId: string, ordinals: readonly number[]): Promise<ListedRecord[]> {
    return this.#read(viewer, importId, { first: MOST_ROWS, after: null }, async (tx, limit) => {
      const of = [viewer.organisationId, importId, ordinals, limit];
      const found = await tx.query<InBrief<ListedRecord>>(recordsAtSql, of);
      return recordsInFull<ListedRecord>(tx, viewer.organisationId, found);
    });
  }

  async problems(
    viewer: Viewer,
    importId: string,
    code: string | null,
    part: Part,
  ): Promise<Counted<ListedProblem> & { groups: readonly ProblemGroup[] }> {
    return this.#read(viewer, importId, part, async (tx, limit) => {
      const of = [viewer.organisationId, importId];
      const rows = await tx.query<ListedProblem>(problemsSql, [...of, code, part.after ?? -1, limit + 1]);
      const groups = await tx.query<ProblemGroup>(problemGroupsSql, of);
      const totalCount = groups
        .filter((group) => code === null || group.code === code)
        .reduce((sum, { count }) => sum + count, 0);
      return { ...pageOf(rows, limit, part, ({ ordinal }) => ordinal), totalCount, groups };
    });
  }

  async rejections(viewer: Viewer, importId: string, part: Part): Promise<Counted<ListedRejection>> {
    return this.#read(viewer, importId, part, async (tx, limit) => {
      const of = [viewer.organisationId, importId];
      const rows = await tx.query<ListedRejection>(rejectionsSql, [...of, part.after ?? -1, limit + 1]);
      const [total] = await tx.query<{ count: number }>(rejectionCountSql, of);
      return { ...pageOf(rows, limit, part, ({ row }) => row), totalCount: total?.count ?? 0 };
    });
  }

  async #read<Result>(
    viewer: Viewer,
    importId: string,
    { first }: Part,
    work: (tx: Transaction, limit: number) => Promise<Result>,
  ): Promise<Result> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const found = await tx.query('SELECT FROM imports WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        importId,
      ]);
      if (found.length === 0) throw new NotFound('No import has this id');
      return work(tx, Math.min(Math.max(first, 1), MOST_ROWS));
    });
  }
}
