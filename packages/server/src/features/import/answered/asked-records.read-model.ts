import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../../platform/db/declared-plan.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import type { Page } from '../../../platform/graphql/connection.types.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../../review/question-row.ts';
import { recordsInFull, type InBrief } from '../../supplier/blank-columns.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import { recordsAskedAbout } from '../asked-about.ts';
import { filtered, type RecordFilter } from './asked-records.ts';

/** A record that a question is about. */
export interface AskedRecord {
  readonly ordinal: number;
  readonly rows: readonly number[];
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** Null while the row is not written. */
  readonly supplierId: string | null;
  readonly record: PackedRecord;
  /** Keys of the sites that it is about; null for all. */
  readonly sites: readonly string[] | null;
}

export interface AskedPage extends Page<AskedRecord> {
  /** Of those that the filter takes. */
  readonly totalCount: number;
  /** Of all that the search takes, the most first. */
  readonly byCountry: readonly { readonly country: string; readonly count: number }[];
}

const MOST_ROWS = 100;

const questionSql = `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.id = $2`;

/** What a question is about: the suppliers, in the order of the file. */
@Injectable()
export class AskedRecordsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  // The records of one import are read whole, as when an answer is written: the page of a question is opened now and then.
  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'question',
        sql: questionSql,
        parameters: [organisationId, id],
        index: 'review_questions_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /** Nothing for a question about two records or a name on a list. @param after ordinal before the page @throws NotAllowed, NotFound */
  async page(
    viewer: Viewer,
    questionId: string,
    filter: RecordFilter,
    { first, after }: { readonly first: number; readonly after: number | null },
  ): Promise<AskedPage> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    const limit = Math.min(Math.max(first, 1), MOST_ROWS);
    return this.#database.transaction(organisationId, async (tx) => {
      const [question] = await tx.query<QuestionRow>(questionSql, [organisationId, questionId]);
      if (question === undefined) throw new NotFound('No question has this id');
      const none = { rows: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0, byCountry: [] };
      if (question.kind !== 'sector' && question.kind !== 'country') return none;
      const asked = await recordsAskedAbout(tx, { organisationId, importId: question.importId }, question);
      const joined = `FROM (${asked.sql}) a JOIN import_records r ON r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = a.ordinal`;
      const everywhere = filtered(asked, { ...filter, country: null });
      const byCountry = await tx.query<{ country: string; count: number }>(
        `SELECT r.country, count(*)::integer AS count ${joined} WHERE ${everywhere.sql} GROUP BY r.country ORDER BY count DESC, r.country`,
        everywhere.parameters,
      );
      const { sql, parameters } = filtered(asked, filter);
      const [from, most] = [parameters.length + 1, parameters.length + 2];
      const found = await tx.query<InBrief<AskedRecord>>(
        `SELECT r.ordinal, r.rows, r.name, r.country, CASE WHEN r.applied_at IS NOT NULL THEN r.supplier_id END AS "supplierId", r.record, a.sites
         ${joined} WHERE ${sql} AND r.ordinal > $${String(from)}::integer ORDER BY r.ordinal LIMIT $${String(most)}`,
        [...parameters, after ?? -1, limit + 1],
      );
      const rows = await recordsInFull<AskedRecord>(tx, organisationId, found.slice(0, limit));
      return {
        rows: rows.map((node) => ({ cursor: String(node.ordinal), node })),
        hasNextPage: found.length > limit,
        hasPreviousPage: after !== null,
        totalCount: byCountry
          .filter(({ country }) => filter.country === null || country === filter.country)
          .reduce((sum, { count }) => sum + count, 0),
        byCountry,
      };
    });
  }
}
