import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { IS_LISTED, OPEN_QUESTIONS } from './open-questions.ts';

const countSql = `SELECT count(*)::integer AS count FROM ${OPEN_QUESTIONS} AND ${IS_LISTED}`;

/** The count beside the review in the navigation. */
@Injectable()
export class OpenQuestionsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'number of questions',
        sql: countSql,
        parameters: [organisationId],
        index: 'review_questions_organisation_id_state_weight_idx',
        columns: ['organisation_id', 'state'],
      },
    ];
  }

  /** 0 for a viewer who may not read suppliers. */
  async count(viewer: Viewer): Promise<number> {
    if (!may(viewer, 'supplier.read')) return 0;
    const { organisationId } = viewer;
    const [row] = await this.#database.transaction(organisationId, (tx) =>
      tx.query<{ count: number }>(countSql, [organisationId]),
    );
    return row?.count ?? 0;
  }
}
