import { Injectable } from '@nestjs/common';
import type { SupplierDossier } from '@plumbline/facts';
import type { ListEntry } from '@plumbline/matching';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { compareRecord, type StoredDifference } from '../supplier/compare-record.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import { recordsInFull, type InBrief } from '../supplier/blank-columns.ts';
import type { PackedRecord } from '../supplier/packed-observation.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { knownBy, type KnownBy } from './known-by.ts';
import { loadListEntries } from './load-list-entries.ts';
import { IS_LISTED, OPEN_QUESTIONS } from './open-questions.ts';
import { QUESTION_COLUMNS, type QuestionKind, type QuestionRow } from './question-row.ts';

/** A question with its record and supplier. */
export interface ShownQuestion extends QuestionRow {
  readonly fileName: string;
  /** True if it was split: its answer holds for its own suppliers, and is remembered for them. */
  readonly isSplit: boolean;
  /** What the file says, for a question about a record. */
  readonly record: PackedRecord | null;
  readonly candidateId: string | null;
  readonly candidateName: string | null;
  readonly candidateCountry: string | null;
  /** Differences from what is in force for the candidate. */
  readonly differences: readonly StoredDifference[];
  /** The list entry that resembles the name; null for other questions, and when the list is gone. */
  readonly listed: ListEntry | null;
  /** What distinguishes the supplier from others with its name. */
  readonly known: KnownBy;
  /** All that is known of the supplier that the record may be; null if the question is about none. */
  readonly held: SupplierDossier | null;
}

export interface QuestionPage extends Page<ShownQuestion> {
  readonly totalCount: number;
  readonly byKind: readonly { readonly kind: QuestionKind; readonly count: number }[];
}

export interface ShownAnswer {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly value: string;
  readonly text: string;
  readonly answeredBy: PersonAt | null;
  readonly answeredAt: Date;
  readonly remembered: boolean;
}

export interface QuestionFilter {
  readonly kind?: QuestionKind | null;
  readonly importId?: string | null;
  readonly supplierId?: string | null;
}

const MOST_ROWS = 100;

const OPEN = `FROM ${OPEN_QUESTIONS} AND (($2::uuid IS NULL AND ${IS_LISTED}) OR q.import_id = $2) AND ($3::uuid IS NULL OR q.supplier_id = $3)`;

const byKindSql = `SELECT q.kind, count(*)::integer AS count ${OPEN} GROUP BY q.kind ORDER BY q.kind`;

const placesSql = `SELECT q.id ${OPEN} AND ($4::text IS NULL OR q.kind = $4)
    AND ($5::uuid IS NULL OR (-q.weight, q.id) > (SELECT -a.weight, a.id FROM review_questions a WHERE a.organisation_id = $1 AND a.id = $5))
  ORDER BY q.weight DESC, q.id LIMIT $6`;

// JSON operators and coalesce() are not leakproof. In these joins, row-level security would make them read every record of the import and every supplier.
const shownSql = `WITH asked AS MATERIALIZED (
    SELECT q.*, (q.candidates->0->>'row')::integer AS candidate_row, (q.candidates->0->>'supplierId')::uuid AS candidate_id
    FROM unnest($2::uuid[]) AS w (id)
    CROSS JOIN LATERAL (SELECT n.* FROM review_questions n WHERE n.organisation_id = $1 AND n.id = w.id OFFSET 0) q)
  SELECT ${QUESTION_COLUMNS}, f.file_name AS "fileName", r.record, s.id AS "candidateId",
    coalesce(p.name, s.name) AS "candidateName", coalesce(p.country, s.country) AS "candidateCountry", h.name AS "heldName",
    q.own_records IS NOT NULL AS "isSplit"
  FROM asked q
  JOIN imports f ON f.organisation_id = $1 AND f.id = q.import_id
  LEFT JOIN import_records r ON r.organisation_id = $1 AND r.import_id = q.import_id AND r.ordinal = q.record_ordinal AND q.kind = 'match'
  LEFT JOIN import_records o ON o.organisation_id = $1 AND o.import_id = q.import_id AND NOT q.parked AND q.kind = 'match'
    AND o.first_row = q.candidate_row
  LEFT JOIN suppliers s ON s.organisation_id = $1 AND q.kind = 'match' AND s.id = CASE WHEN o.supplier_id IS NULL THEN q.candidate_id ELSE o.supplier_id END
  LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  LEFT JOIN portfolio h ON h.organisation_id = $1 AND q.kind = 'list-hit' AND h.supplier_id = q.supplier_id
  ORDER BY q.weight DESC, q.id`;

const answersSql = `
  SELECT a.id, a.kind, a.answer->>'value' AS value, a.answer->>'text' AS text, p.person AS "answeredBy", a.created_at AS "answeredAt", a.remembered
  FROM review_answers a ${personAt('p', 'a.created_by', 'a.created_at')}
  WHERE a.organisation_id = $1 AND a.revoked_at IS NULL ORDER BY a.id DESC LIMIT $2`;

interface Bare extends Omit<ShownQuestion, 'differences' | 'listed' | 'known' | 'held'> {
  /** The current name of a list hit's supplier. */
  readonly heldName: string | null;
}

@Injectable()
export class ReviewReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const open = {
      index: 'review_questions_organisation_id_state_weight_idx',
      columns: ['organisation_id', 'state'],
    };
    const shown = { sql: shownSql, parameters: [organisationId, Array<string>(50).fill(id)] };
    return [
      { name: 'questions', sql: placesSql, parameters: [organisationId, null, null, null, null, 51], ...open },
      { name: 'kinds of questions', sql: byKindSql, parameters: [organisationId, null, null], ...open },
      {
        name: 'kinds of questions of an import',
        sql: byKindSql,
        parameters: [organisationId, id, null],
        index: 'review_questions_organisation_id_import_id_idx',
        columns: ['organisation_id', 'import_id'],
      },
      { name: 'shown questions', ...shown, index: 'review_questions_pkey', columns: ['organisation_id', 'id'] },
      {
        name: 'records of shown questions',
        ...shown,
        index: 'import_records_organisation_id_import_id_first_row_idx',
        columns: ['organisation_id', 'import_id', 'first_row'],
      },
      { name: 'suppliers of shown questions', ...shown, index: 'suppliers_pkey', columns: ['organisation_id', 'id'] },
      {
        name: 'answers',
        sql: answersSql,
        parameters: [organisationId, 51],
        index: 'review_answers_pkey',
        columns: ['organisation_id'],
      },
    ];
  }

  /** Open questions, the most decisive first. @param after id of the question before the page @throws NotAllowed */
  async page(
    viewer: Viewer,
    { kind = null, importId = null, supplierId = null }: QuestionFilter,
    first: number,
    after: string | null,
  ): Promise<QuestionPage> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    const limit = Math.min(Math.max(first, 1), MOST_ROWS);
    return this.#database.transaction(organisationId, async (tx) => {
      const byKind = await tx.query<{ kind: QuestionKind; count: number }>(byKindSql, [
        organisationId,
        importId,
        supplierId,
      ]);
      const places = await tx.query<{ id: string }>(placesSql, [
        organisationId,
        importId,
        supplierId,
        kind,
        after,
        limit + 1,
      ]);
      const shown = await this.#shown(
        tx,
        organisationId,
        places.slice(0, limit).map(({ id }) => id),
      );
      return {
        rows: shown.map((node) => ({ cursor: node.id, node })),
        hasNextPage: places.length > limit,
        hasPreviousPage: after !== null,
        totalCount: byKind
          .filter((each) => kind === null || each.kind === kind)
          .reduce((sum, { count }) => sum + count, 0),
        byKind,
      };
    });
  }

  /** One question, whatever its state. @throws NotAllowed */
  async one(viewer: Viewer, id: string): Promise<ShownQuestion | null> {
    assertMay(viewer, 'import.read');
    const [shown] = await this.#database.transaction(viewer.organisationId, (tx) =>
      this.#shown(tx, viewer.organisationId, [id]),
    );
    return shown ?? null;
  }

  /** Answers that were not revoked, newest first. @throws NotAllowed */
  async answers(viewer: Viewer, first: number): Promise<ShownAnswer[]> {
    assertMay(viewer, 'import.read');
    return this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<ShownAnswer>(answersSql, [viewer.organisationId, Math.min(Math.max(first, 1), MOST_ROWS)]),
    );
  }

  async #shown(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<ShownQuestion[]> {
    if (ids.length === 0) return [];
    const found = await tx.query<InBrief<Bare>>(shownSql, [organisationId, ids]);
    const rows = await recordsInFull<Bare>(tx, organisationId, found);
    const named = rows.flatMap(
      ({ kind, supplierId, candidateId }) => (kind === 'list-hit' ? supplierId : candidateId) ?? [],
    );
    const inForce = await loadInForce(tx, organisationId, named);
    const preferences = await loadPreferences(tx, organisationId, named);
    const entries = await loadListEntries(tx, organisationId, rows);
    return rows.map(({ heldName, ...row }) => ({
      ...row,
      subject: heldName === null ? row.subject : { ...row.subject, name: heldName },
      differences:
        row.record === null || row.candidateId === null
          ? []
          : compareRecord(row.record, inForce.get(row.candidateId) ?? [], preferences.get(row.candidateId) ?? [])
              .differences,
      listed: entries.get(row.id) ?? null,
      known: knownBy(inForce.get(row.supplierId ?? '') ?? []),
      held:
        row.candidateId === null
          ? null
          : composeDossier(
              { id: row.candidateId, name: row.candidateName ?? '' },
              inForce.get(row.candidateId) ?? [],
              preferences.get(row.candidateId) ?? [],
            ),
    }));
  }
}
