import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import type { OrganisationKind, Viewer } from '../../platform/tenancy/viewer.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly requiresSecondFactor: boolean;
}

const shortIdSql = 'SELECT short_id AS "shortId" FROM people WHERE organisation_id = $1 AND user_id = $2';

/** The viewer's organisation. */
@Injectable()
export class OrganisationReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: "the viewer's short identifier",
        sql: shortIdSql,
        parameters: [organisationId, id],
        index: 'people_pkey',
        columns: ['organisation_id', 'user_id'],
      },
    ];
  }

  async organisation({ organisationId }: Viewer): Promise<OrganisationRow> {
    const [row] = await this.#auth.query<OrganisationRow>(
      'SELECT id, name, kind, time_zone AS "timeZone", demo, requires_second_factor AS "requiresSecondFactor" FROM auth.organisations WHERE id = $1',
      [organisationId],
    );
    if (!row) throw new Error('The organisation of a viewer exists');
    return row;
  }

  /** The viewer's own short identifier; null for a moment after joining. */
  async shortIdOf({ organisationId, userId }: Viewer): Promise<string | null> {
    const [row] = await this.#database.transaction(organisationId, (tx) =>
      tx.query<{ shortId: string }>(shortIdSql, [organisationId, userId]),
    );
    return row?.shortId ?? null;
  }
}
