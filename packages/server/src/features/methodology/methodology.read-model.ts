import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

const openFlagsSql = `
  SELECT value, count(*)::integer AS count FROM portfolio_values WHERE organisation_id = $1 AND facet = 'flag' GROUP BY value`;

const listKindsSql = 'SELECT DISTINCT kind FROM screening_lists WHERE organisation_id = $1';

/** Reads how many suppliers of the organisation each rule flags, and which kinds of screening lists it has. */
@Injectable()
export class MethodologyReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'open flags by rule',
        sql: openFlagsSql,
        parameters: [organisationId],
        index: 'portfolio_values_pkey',
        columns: ['organisation_id', 'facet'],
      },
      {
        name: 'kinds of screening lists',
        sql: listKindsSql,
        parameters: [organisationId],
        index: 'screening_lists_pkey',
        columns: ['organisation_id'],
      },
    ];
  }

  /** Number of suppliers with the flag open, by rule. */
  async openFlags(viewer: Viewer): Promise<ReadonlyMap<string, number>> {
    assertMay(viewer, 'methodology.read');
    const rows = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ value: string; count: number }>(openFlagsSql, [viewer.organisationId]),
    );
    return new Map(rows.map(({ value, count }) => [value, count]));
  }

  /** Kinds of screening lists that the organisation has. */
  async listKinds(viewer: Viewer): Promise<ReadonlySet<string>> {
    assertMay(viewer, 'methodology.read');
    const rows = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ kind: string }>(listKindsSql, [viewer.organisationId]),
    );
    return new Set(rows.map(({ kind }) => kind));
  }
}
