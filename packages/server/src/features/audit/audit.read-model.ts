import { Injectable } from '@nestjs/common';
import type { Chain } from '../../platform/audit/append-audit.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Verb } from '../../platform/tenancy/role-matrix.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { TABLES } from './verify-chain.ts';

/** One entry with names: people's names of that time, present names of other things. The entry itself holds only ids. */
export interface AuditRow {
  readonly sequence: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actor: PersonAt | null;
  readonly verb: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
  /** The person that it is about. */
  readonly person: PersonAt | null;
  /** The person's name before a rename; null for other entries, and when it was not kept. */
  readonly nameBefore: string | null;
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
  readonly hash: string;
}

export interface AuditFilter {
  readonly verbs?: readonly string[] | null;
  readonly actorId?: string | null;
  readonly subjectId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

const verbsSql = (entries: string): string => `
  WITH RECURSIVE verbs AS (
    (SELECT verb FROM ${entries} WHERE organisation_id = $1 ORDER BY verb LIMIT 1)
    UNION ALL
    SELECT next.verb FROM verbs CROSS JOIN LATERAL (
      SELECT verb FROM ${entries} WHERE organisation_id = $1 AND verb > verbs.verb ORDER BY verb LIMIT 1) next)
  SELECT verb FROM verbs`;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const peopleSql = `
  SELECT user_id AS id, person FROM people_at WHERE organisation_id = $1 AND until_at = 'infinity' ORDER BY person->>'name', user_id`;

export interface PersonChoice {
  readonly id: string;
  readonly person: PersonAt;
}

/** The verb of the role matrix that reading a log needs. */
const NEEDED = { audit: 'audit.read', access: 'access.read' } as const satisfies Record<Chain, Verb>;

/** Reads the two logs of an organisation, newest first. */
@Injectable()
export class AuditReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const index = (column: string) => `audit_entries_organisation_id_${column}_sequence_idx`;
    const entries = (filter: AuditFilter, after: string | null = null) =>
      pageSql('audit', organisationId, filter, 50, after);
    const columns = ['organisation_id', 'sequence'];
    return [
      { name: 'entries', ...entries({}), index: 'audit_entries_pkey', columns: ['organisation_id'] },
      { name: 'entries behind a cursor', ...entries({}, '10000'), index: 'audit_entries_pkey', columns },
      {
        // A rare verb: entries of a frequent one are found quickly along the primary key.
        name: 'entries of a verb',
        ...entries({ verbs: ['supplier.merged'] }),
        index: index('verb'),
        columns: ['organisation_id', 'verb'],
      },
      {
        name: 'entries of a person',
        ...entries({ actorId: id }, '10000'),
        index: index('actor_id'),
        columns: [...columns, 'actor_id'],
      },
      {
        name: 'entries about a subject',
        ...entries({ subjectId: id }, '10000'),
        index: index('subject_id'),
        columns: [...columns, 'subject_id'],
      },
      {
        // An organisation has tens of people, so all its names are read at once, and never those of other organisations.
        name: 'names of the people of entries',
        ...entries({}),
        index: 'people_names_pkey',
        columns: ['organisation_id'],
      },
      { name: 'suppliers of entries', ...entries({}), index: 'suppliers_pkey', columns: ['organisation_id', 'id'] },
      {
        name: 'verbs of the log',
        sql: verbsSql(TABLES.audit.entries),
        parameters: [organisationId],
        index: index('verb'),
        columns: ['organisation_id', 'verb'],
      },
      {
        name: 'entries of the log of access',
        ...pageSql('access', organisationId, {}, 50, '10000'),
        index: 'access_entries_pkey',
        columns,
      },
    ];
  }

  /** @throws NotAllowed without the right to read the log, NotFound for an invalid person id */
  async entries(
    viewer: Viewer,
    chain: Chain,
    filter: AuditFilter,
    first: number,
    after: string | null,
  ): Promise<Page<AuditRow>> {
    assertMay(viewer, NEEDED[chain]);
    if (filter.actorId && !uuid.test(filter.actorId)) throw new NotFound('No person has this id');
    const { sql, parameters } = pageSql(chain, viewer.organisationId, filter, first, after);
    const rows = await this.#database.transaction(viewer.organisationId, (tx) => tx.query<AuditRow>(sql, parameters));
    const page = rows.slice(0, first);
    return {
      rows: page.map((node) => ({ cursor: String(node.sequence), node })),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
    };
  }

  /** Verbs that occur in a log, for its filter. */
  async verbs(viewer: Viewer, chain: Chain): Promise<string[]> {
    assertMay(viewer, NEEDED[chain]);
    const rows = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ verb: string }>(verbsSql(TABLES[chain].entries), [viewer.organisationId]),
    );
    return rows.map(({ verb }) => verb);
  }

  /** People of the organisation, for the filter of both logs. */
  async people(viewer: Viewer): Promise<PersonChoice[]> {
    assertMay(viewer, 'audit.read');
    return this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<PersonChoice>(peopleSql, [viewer.organisationId]),
    );
  }
}

/**
 * A page of entries and one more. The ids for the names are cast before the joins: a cast is not leakproof, so with row-level security
 * a join on it would read every supplier of the organisation.
 */
function pageSql(
  chain: Chain,
  organisationId: string,
  filter: AuditFilter,
  first: number,
  after: string | null,
): Pick<DeclaredPlan, 'sql' | 'parameters'> {
  const parameters: unknown[] = [organisationId];
  const conditions = ['entry.organisation_id = $1'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (filter.verbs && filter.verbs.length > 0) add((place) => `entry.verb = ANY (${place}::text[])`, filter.verbs);
  if (filter.actorId) add((place) => `entry.actor_id = ${place}::uuid`, filter.actorId);
  if (filter.subjectId) add((place) => `entry.subject_id = ${place}`, filter.subjectId);
  if (filter.from) add((place) => `entry.at >= ${place}::timestamptz`, filter.from);
  if (filter.to) add((place) => `entry.at < ${place}::timestamptz`, filter.to);
  if (after !== null) add((place) => `entry.sequence < ${place}::bigint`, sequenceOf(after));
  parameters.push(first + 1);
  const sql = `
    SELECT page.sequence, page.at, page.actor_id AS "actorId", actor.person AS actor, page.verb, page.subject_type AS "subjectType", page.subject_id AS "subjectId",
      coalesce(portfolio.name, supplier.name, imported.file_name) AS "subjectName", about.person, earlier.name AS "nameBefore",
      page.parameters, page.hash
    FROM (
      SELECT entry.*, ${idOf('Supplier')} AS supplier_id, ${idOf('Import')} AS import_id, ${idOf('Person')} AS person_id,
        ${actedAt} AS acted_at, CASE WHEN entry.verb = 'person.renamed' THEN ${actedAt} END AS renamed_at,
        CASE WHEN entry.verb = 'person.renamed' THEN ${actedAt} - interval '1 microsecond' ELSE ${actedAt} END AS actor_at
      FROM ${TABLES[chain].entries} entry WHERE ${conditions.join(' AND ')} ORDER BY entry.sequence DESC LIMIT $${parameters.length}) page
    ${personAt('actor', 'page.actor_id', 'page.actor_at')}
    LEFT JOIN suppliers supplier ON supplier.organisation_id = $1 AND supplier.id = page.supplier_id
    LEFT JOIN portfolio ON portfolio.organisation_id = $1 AND portfolio.supplier_id = supplier.id
    LEFT JOIN imports imported ON imported.organisation_id = $1 AND imported.id = page.import_id
    ${personAt('about', 'page.person_id', 'page.acted_at')}
    LEFT JOIN people_names earlier ON earlier.organisation_id = $1 AND earlier.user_id = page.person_id AND earlier.until_at = page.renamed_at
    ORDER BY page.sequence DESC`;
  return { sql, parameters };
}

/** Member events reach the log a moment later and hold the time when they happened. The actor of a rename has the name from before it. */
const actedAt = `coalesce((entry.parameters->>'occurredAt')::timestamptz, entry.at)`;

/** The id of an entry's subject if it has that type; ids of other types may not be UUIDs. */
function idOf(type: string): string {
  return `CASE WHEN entry.subject_type = '${type}' THEN entry.subject_id::uuid END`;
}

function sequenceOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw userError('BAD_CURSOR', 'after');
  return Number(cursor);
}
