import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { latestRuns, type JobRunRow } from '../job/job-run.read-model.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.ts';
import { rememberedMapping, rememberedMappings, type RememberedMapping } from './remembered-mapping.ts';

/** An import with the names of people, for lists. */
export interface ListedImport extends ImportRow {
  readonly creator: PersonAt | null;
  readonly committer: PersonAt | null;
  readonly undoer: PersonAt | null;
  readonly expiresAt: Date;
  readonly openQuestions: number;
  readonly assessmentsWaiting: number;
}

/** A supplier that stays after an undo, and why: `decision` or `merge`. */
export interface KeptSupplier {
  readonly supplierId: string;
  readonly name: string;
  readonly why: 'decision' | 'merge';
}

/** An import with everything that its page shows. */
export interface ShownImport {
  readonly row: ListedImport;
  readonly corrects: ListedImport | null;
  readonly correctedBy: readonly ListedImport[];
  readonly sameAs: ListedImport | null;
  readonly run: JobRunRow | null;
  readonly remembered: RememberedMapping | null;
  readonly kept: readonly KeptSupplier[];
}

const MOST_KEPT = 200;
const MOST_ROWS = 200;

const LISTED = `SELECT ${IMPORT_COLUMNS}, c.person AS creator, m.person AS committer, u.person AS undoer,
    coalesce(f.expires_at, i.created_at) AS "expiresAt",
    (SELECT count(*)::integer FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = i.id AND q.state = 'open') AS "openQuestions",
    coalesce(w.waiting, 0) AS "assessmentsWaiting"
  FROM imports i
  ${personAt('c', 'i.created_by', 'i.created_at')}
  ${personAt('m', 'i.committed_by', 'i.committed_at')}
  ${personAt('u', 'i.undone_by', 'i.undone_at')}
  LEFT JOIN stored_files f ON f.organisation_id = $1 AND f.id = i.file_id
  LEFT JOIN (SELECT cause_id, count(*)::integer AS waiting FROM reassessments WHERE organisation_id = $1 GROUP BY cause_id) w ON w.cause_id = i.id
  WHERE i.organisation_id = $1`;

const oneSql = `${LISTED} AND i.id = $2`;

// Ids grow with time, so they also give the order.
const pageSql = `${LISTED} AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`;

const ofSupplierSql = `${LISTED} AND i.id IN (SELECT o.import_id FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = $2) ORDER BY i.id DESC LIMIT $3`;

/** Reads imports for people. */
@Injectable()
export class ImportReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const byId = { index: 'imports_pkey', columns: ['organisation_id', 'id'] };
    const page = { sql: pageSql, parameters: [organisationId, id, 51] };
    return [
      { name: 'one import', sql: oneSql, parameters: [organisationId, id], ...byId },
      { name: 'imports behind a cursor', ...page, ...byId },
      {
        name: 'open questions of imports',
        ...page,
        index: 'review_questions_organisation_id_import_id_idx',
        columns: ['organisation_id', 'import_id'],
      },
      {
        name: 'imports of a supplier',
        sql: ofSupplierSql,
        parameters: [organisationId, id, MOST_ROWS],
        index: 'observations_pkey',
        columns: ['organisation_id', 'supplier_id'],
      },
    ];
  }

  /** @throws NotAllowed */
  async one(viewer: Viewer, id: string): Promise<ShownImport | null> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<ListedImport>(oneSql, [organisationId, id]);
      if (row === undefined) return null;
      const [shown] = await this.#shown(tx, viewer, [row]);
      if (shown === undefined) return null;
      const header = row.fileFacts?.header;
      const remembered = header === undefined ? null : ((await rememberedMapping(tx, organisationId, header)) ?? null);
      return { ...shown, remembered, kept: await keptOf(tx, organisationId, row) };
    });
  }

  /** The newest first. @throws NotAllowed */
  async page(viewer: Viewer, first: number, after: string | null): Promise<Page<ShownImport> & { totalCount: number }> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    const limit = Math.min(Math.max(first, 1), MOST_ROWS);
    return this.#database.transaction(organisationId, async (tx) => {
      const rows = await tx.query<ListedImport>(pageSql, [organisationId, after, limit + 1]);
      const [total] = await tx.query<{ count: number }>(
        'SELECT count(*)::integer AS count FROM imports WHERE organisation_id = $1',
        [organisationId],
      );
      const shown = await this.#shown(tx, viewer, rows.slice(0, limit));
      return {
        rows: shown.map((node) => ({ cursor: node.row.id, node })),
        hasNextPage: rows.length > limit,
        hasPreviousPage: after !== null,
        totalCount: total?.count ?? 0,
      };
    });
  }

  /** Imports that said something about a supplier, including undone ones, the newest first. @throws NotAllowed */
  async ofSupplier(viewer: Viewer, supplierId: string): Promise<ShownImport[]> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const rows = await tx.query<ListedImport>(ofSupplierSql, [organisationId, supplierId, MOST_ROWS]);
      return this.#shown(tx, viewer, rows);
    });
  }

  /** Mappings that are applied to files with the same headings. @throws NotAllowed */
  async mappings(viewer: Viewer): Promise<RememberedMapping[]> {
    assertMay(viewer, 'import.read');
    return this.#database.transaction(viewer.organisationId, (tx) => rememberedMappings(tx, viewer.organisationId));
  }

  async #shown(tx: Transaction, viewer: Viewer, rows: readonly ListedImport[]): Promise<ShownImport[]> {
    const { organisationId } = viewer;
    const ids = rows.map(({ id }) => id);
    const corrected = rows.flatMap(({ correctsImportId }) => (correctsImportId === null ? [] : [correctsImportId]));
    const prints = rows.flatMap(({ fingerprint }) => (fingerprint === null ? [] : [fingerprint]));
    const related = await tx.query<ListedImport>(
      `${LISTED} AND (i.id = ANY ($2::uuid[]) OR i.corrects_import_id = ANY ($3::uuid[]) OR (i.fingerprint = ANY ($4::text[]) AND i.state IN ('importing', 'imported', 'undoing')))
       ORDER BY i.id`,
      [organisationId, corrected, ids, prints],
    );
    const runs = await latestRuns(tx, organisationId, 'Import', ids);
    return rows.map((row) => ({
      row,
      corrects: related.find(({ id }) => id === row.correctsImportId) ?? null,
      correctedBy: related.filter(
        ({ correctsImportId, state }) => correctsImportId === row.id && state !== 'discarded',
      ),
      sameAs:
        related.find(
          ({ id, fingerprint }) => id !== row.id && fingerprint !== null && fingerprint === row.fingerprint,
        ) ?? null,
      run: runs.get(row.id) ?? null,
      remembered: null,
      kept: [],
    }));
  }
}

async function keptOf(tx: Transaction, organisationId: string, { id, state }: ImportRow): Promise<KeptSupplier[]> {
  if (state !== 'imported' && state !== 'undoing' && state !== 'undone') return [];
  return tx.query<KeptSupplier>(
    `SELECT s.id AS "supplierId", coalesce(p.name, s.name) AS name, CASE WHEN d.supplier_id IS NULL THEN 'merge' ELSE 'decision' END AS why
     FROM suppliers s
     LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
     LEFT JOIN (SELECT DISTINCT supplier_id FROM decisions WHERE organisation_id = $1) d ON d.supplier_id = s.id
     WHERE s.organisation_id = $1 AND s.state = 'active'
       AND (d.supplier_id IS NOT NULL OR EXISTS (SELECT FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into = s.id))
       AND EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.import_id = $2)
       AND NOT EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.import_id <> $2 AND o.recorded_to IS NULL)
     ORDER BY name, s.id LIMIT ${String(MOST_KEPT)}`,
    [organisationId, id],
  );
}
