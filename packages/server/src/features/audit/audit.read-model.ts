import { Injectable } from '@nestjs/common';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { Database } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** One entry with the name of the person, as far as it is known. */
export interface AuditRow {
  readonly sequence: number;
  readonly at: Date;
  readonly actorName: string | null;
  readonly verb: string;
  readonly subjectType: string;
  readonly subjectId: string;
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

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads the audit log, newest first. */
@Injectable()
export class AuditReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Index: the primary key, or the one of verb, person or subject. @throws NotAllowed without the right to read the log, NotFound for a person's id that is none */
  async entries(viewer: Viewer, filter: AuditFilter, first: number, after: string | null): Promise<Page<AuditRow>> {
    assertMay(viewer, 'audit.read');
    if (filter.actorId && !uuid.test(filter.actorId)) throw new NotFound('No person has this id');
    const parameters: unknown[] = [viewer.organisationId];
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
    const rows = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<AuditRow>(
        `SELECT entry.sequence, entry.at, person.display_name AS "actorName", entry.verb, entry.subject_type AS "subjectType",
                entry.subject_id AS "subjectId", entry.parameters, entry.hash
         FROM audit_entries entry
         LEFT JOIN people person ON person.organisation_id = entry.organisation_id AND person.user_id = entry.actor_id
         WHERE ${conditions.join(' AND ')} ORDER BY entry.sequence DESC LIMIT $${parameters.length}`,
        parameters,
      ),
    );
    const page = rows.slice(0, first);
    return {
      rows: page.map((node) => ({ cursor: String(node.sequence), node })),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
    };
  }

  /** Verbs and people that occur in the log, for its filter. */
  async filterChoices(viewer: Viewer): Promise<{ verbs: string[]; people: { id: string; name: string }[] }> {
    assertMay(viewer, 'audit.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const verbs = await tx.query<{ verb: string }>(
        `WITH RECURSIVE verbs AS (
           (SELECT verb FROM audit_entries WHERE organisation_id = $1 ORDER BY verb LIMIT 1)
           UNION ALL
           SELECT (SELECT verb FROM audit_entries WHERE organisation_id = $1 AND verb > verbs.verb ORDER BY verb LIMIT 1)
           FROM verbs WHERE verbs.verb IS NOT NULL)
         SELECT verb FROM verbs WHERE verb IS NOT NULL`,
        [viewer.organisationId],
      );
      const people = await tx.query<{ id: string; name: string }>(
        'SELECT user_id AS id, display_name AS name FROM people WHERE organisation_id = $1 ORDER BY display_name, user_id',
        [viewer.organisationId],
      );
      return { verbs: verbs.map(({ verb }) => verb), people };
    });
  }
}

function sequenceOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw userError('BAD_CURSOR', 'after');
  return Number(cursor);
}
