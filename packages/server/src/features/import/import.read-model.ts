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

/** A supplier that stays after an undo, and why. */
export interface KeptSupplier {
  readonly supplierId: string;
  readonly name: string;
  readonly why: 'decision' | 'merge' | 'override' | 'request';
}

/** An import with everything that its page shows. */
export interface ShownImport {
  readonly row: ListedImport;
  readonly corrects: ListedImport | null;
  readonly correctedBy: readonly ListedImport[];
  readonly sameAs: ListedImport | null;
  readonly run: JobRunRow | null;
  readonly remembered: RememberedMapping | null;
}

const MOST_KEPT = 200;
const MOST_ROWS = 200;
/** Most assessments that are counted, since counting them takes longer the more there are, and the page asks every two seconds. */
const MOST_COUNTED = 1_000;

/** At most one more than are counted. */
const waitingSql = (importId: string): string => `SELECT count(*)::integer FROM (
    SELECT FROM reassessments w WHERE w.organisation_id = $1 AND w.cause_id = ${importId} LIMIT ${String(MOST_COUNTED + 1)}) w`;

const LISTED = `SELECT ${IMPORT_COLUMNS}, c.person AS creator, m.person AS committer, u.person AS undoer,
    coalesce(f.expires_at, i.created_at) AS "expiresAt",
    (SELECT count(*)::integer FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = i.id AND q.state = 'open') AS "openQuestions",
    (${waitingSql('i.id')}) AS "assessmentsWaiting"
  FROM imports i
  ${personAt('c', 'i.created_by', 'i.created_at')}
  ${personAt('m', 'i.committed_by', 'i.committed_at')}
  ${personAt('u', 'i.undone_by', 'i.undone_at')}
  LEFT JOIN stored_files f ON f.organisation_id = $1 AND f.id = i.file_id
  WHERE i.organisation_id = $1`;

const oneSql = `${LISTED} AND i.id = $2`;

// Ids grow with time, so they also give the order.
const pageSql = `${LISTED} AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`;

const ofSupplierSql = `${LISTED} AND i.id IN (SELECT o.import_id FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = $2) ORDER BY i.id DESC LIMIT $3`;

// Begins with the few suppliers that have a decision, an override or a request or were merged, and looks each up by its key: an import can be of every supplier, and an organisation
// that is new since the last ANALYZE is taken for an empty one.
const keptSql = `WITH held AS MATERIALIZED (
    SELECT d.supplier_id AS id, 'decision' AS why FROM decisions d WHERE d.organisation_id = $1
    UNION SELECT o.supplier_id, 'override' FROM overrides o WHERE o.organisation_id = $1
    UNION SELECT r.supplier_id, 'request' FROM requests r WHERE r.organisation_id = $1
    UNION SELECT m.merged_into, 'merge' FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into IS NOT NULL)
  SELECT h.id AS "supplierId", coalesce(p.name, s.name) AS name, h.why
  FROM (SELECT id, min(why) AS why FROM held GROUP BY id) h
  CROSS JOIN LATERAL (
    SELECT bool_or(n.import_id IS NOT DISTINCT FROM $2::uuid) AS "here", bool_or(n.import_id IS DISTINCT FROM $2::uuid AND n.recorded_to IS NULL) AS "elsewhere"
    FROM observations n WHERE n.organisation_id = $1 AND n.supplier_id = h.id OFFSET 0) o
  CROSS JOIN LATERAL (
    SELECT n.name FROM suppliers n WHERE n.organisation_id = $1 AND n.id = h.id AND n.state = 'active' OFFSET 0) s
  LEFT JOIN LATERAL (SELECT n.name FROM portfolio n WHERE n.organisation_id = $1 AND n.supplier_id = h.id OFFSET 0) p ON true
  WHERE o.here AND NOT o.elsewhere
    AND EXISTS (SELECT FROM imports i WHERE i.organisation_id = $1 AND i.id = $2 AND i.state IN ('imported', 'undoing', 'undone'))
  ORDER BY name, h.id LIMIT ${String(MOST_KEPT)}`;

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
    const kept = { sql: keptSql, parameters: [organisationId, id] };
    return [
      { name: 'one import', sql: oneSql, parameters: [organisationId, id], ...byId },
      { name: 'imports behind a cursor', ...page, ...byId },
      {
        name: 'suppliers of an import that wait for their assessment',
        sql: waitingSql('$2'),
        parameters: [organisationId, id],
        index: 'reassessments_organisation_id_cause_id_idx',
        columns: ['organisation_id', 'cause_id'],
      },
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
      {
        name: 'suppliers kept when an import is undone: those with a decision',
        ...kept,
        index: 'decisions_organisation_id_supplier_id_proposed_at_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'suppliers kept when an import is undone: what was said of each',
        ...kept,
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
      return { ...shown, remembered };
    });
  }

  /** Suppliers that stay, or would stay, when an import is undone, by name. @throws NotAllowed */
  async kept(viewer: Viewer, id: string): Promise<KeptSupplier[]> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, (tx) => tx.query<KeptSupplier>(keptSql, [organisationId, id]));
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

  /** Imports that said something about a supplier, including undone ones, the newest first. @param asOf an instant of the past, or null for now @throws NotAllowed */
  async ofSupplier(viewer: Viewer, supplierId: string, asOf: Date | null = null): Promise<ShownImport[]> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
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
      row: { ...row, assessmentsWaiting: waitingOf(row, runs.get(row.id)) },
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
    }));
  }
}

/** How many suppliers of an import wait. Where they are too many to count, the run tells how many it still has; before it has begun, all of them wait. */
function waitingOf({ assessmentsWaiting: counted, supplierCount }: ListedImport, run: JobRunRow | undefined): number {
  if (counted <= MOST_COUNTED) return counted;
  return Math.max(counted, run?.stage === 'assess' ? run.total - run.done : supplierCount);
}
