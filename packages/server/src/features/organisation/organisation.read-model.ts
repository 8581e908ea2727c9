import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { OrganisationKind, Viewer } from '../../platform/tenancy/viewer.ts';
import type { DeclaredPlan } from '../portfolio/declared-plan.ts';
import { IS_LISTED, OPEN_QUESTIONS } from '../review/open-questions.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly timeZone: string;
  readonly demo: boolean;
}

/** Number of rows of the organisation $1. */
function countSql(what: string): string {
  return `SELECT count(*)::integer AS count FROM ${what}`;
}

const LISTED_QUESTIONS = `${OPEN_QUESTIONS} AND ${IS_LISTED}`;

/** The viewer's organisation, and the two numbers that stand in its navigation. */
@Injectable()
export class OrganisationReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'number of questions',
        sql: countSql(LISTED_QUESTIONS),
        parameters: [organisationId],
        index: 'review_questions_organisation_id_state_weight_idx',
        columns: ['organisation_id', 'state'],
      },
    ];
  }

  async organisation({ organisationId }: Viewer): Promise<OrganisationRow> {
    const [row] = await this.#auth.query<OrganisationRow>(
      'SELECT id, name, kind, time_zone AS "timeZone", demo FROM auth.organisations WHERE id = $1',
      [organisationId],
    );
    if (!row) throw new Error('The organisation of a viewer exists');
    return row;
  }

  async supplierCount(viewer: Viewer): Promise<number> {
    return this.#count(
      viewer,
      `suppliers s WHERE s.organisation_id = $1 AND s.state = 'active' AND s.merged_into IS NULL`,
    );
  }

  async openQuestionCount(viewer: Viewer): Promise<number> {
    return this.#count(viewer, LISTED_QUESTIONS);
  }

  async #count(viewer: Viewer, what: string): Promise<number> {
    if (!may(viewer, 'supplier.read')) return 0;
    const { organisationId } = viewer;
    const [row] = await this.#database.transaction(organisationId, (tx) =>
      tx.query<{ count: number }>(countSql(what), [organisationId]),
    );
    return row?.count ?? 0;
  }
}
