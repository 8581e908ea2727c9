import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { OrganisationKind, Viewer } from '../../platform/tenancy/viewer.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly timeZone: string;
  readonly demo: boolean;
}

/** The viewer's organisation, and the two numbers that stand in its navigation. */
@Injectable()
export class OrganisationReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
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
      `SELECT count(*)::integer AS count FROM suppliers WHERE state = 'active' AND merged_into IS NULL`,
    );
  }

  async openQuestionCount(viewer: Viewer): Promise<number> {
    return this.#count(viewer, `SELECT count(*)::integer AS count FROM review_questions WHERE state = 'open'`);
  }

  async #count(viewer: Viewer, sql: string): Promise<number> {
    if (!may(viewer, 'supplier.read')) return 0;
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) => tx.query<{ count: number }>(sql));
    return row?.count ?? 0;
  }
}
