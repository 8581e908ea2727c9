import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { OrganisationKind, Viewer } from '../../platform/tenancy/viewer.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly requiresSecondFactor: boolean;
}

const supplierCountSql = `SELECT count(*)::integer AS count FROM suppliers s
  WHERE s.organisation_id = $1 AND s.state = 'active' AND s.merged_into IS NULL`;

const shortIdSql = 'SELECT short_id AS "shortId" FROM people WHERE organisation_id = $1 AND user_id = $2';

/** The viewer's organisation, and how many suppliers it has. */
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
        name: 'number of suppliers',
        sql: supplierCountSql,
        parameters: [organisationId],
        index: 'suppliers_pkey',
        columns: ['organisation_id'],
      },
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

  async supplierCount(viewer: Viewer): Promise<number> {
    if (!may(viewer, 'supplier.read')) return 0;
    const { organisationId } = viewer;
    const [row] = await this.#database.transaction(organisationId, (tx) =>
      tx.query<{ count: number }>(supplierCountSql, [organisationId]),
    );
    return row?.count ?? 0;
  }
}
