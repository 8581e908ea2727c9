import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { after as later } from '../../platform/time/after.ts';
import { personAt } from '../person/person-at.ts';
import { ENTRY_GROUPS, type EntryGroup } from './entry.ts';
import { readFeedCursor, writeFeedCursor } from './feed-cursor.ts';
import type { ToldEntry } from './feed.read-model.ts';
import { entriesOf, READERS } from './readers.ts';

export interface GroupCount {
  readonly group: EntryGroup;
  readonly count: number;
}

export interface Timeline extends Page<ToldEntry> {
  /** Of the whole timeline, in the order of the groups; with the first page only. */
  readonly groups: readonly GroupCount[];
}

interface PlacedEntry extends ToldEntry {
  readonly atText: string;
}

const MOST_ROWS = 100;

const knownSql = `SELECT s.id FROM suppliers s WHERE s.organisation_id = $1 AND s.id = $2 AND s.state <> 'arriving'`;

// What falls due later has not happened yet.
const countsSql = `SELECT e.source, count(*)::integer AS count FROM ${entriesOf(READERS)} e WHERE e."supplierId" = $2 AND e.at <= $3 GROUP BY e.source`;

/** Parameters: organisation, supplier, sources, number of rows, the cursor's instant and id or nulls, and now. */
const pageSql = `
  SELECT t.*, t.at::text AS "atText", actor.person AS actor FROM (
    SELECT e.* FROM ${entriesOf(READERS)} e
    WHERE e."supplierId" = $2 AND e.source = ANY ($3::text[]) AND e.at <= $7
      AND ($5::timestamptz IS NULL OR e.at < $5::timestamptz OR (e.at = $5::timestamptz AND e.id > $6::uuid))
    ORDER BY e.at DESC, e.id LIMIT $4) t
  ${personAt('actor', 't."actorId"', 't.at')}
  ORDER BY t.at DESC, t.id`;

/** What became known of a supplier, what that led to, what was decided and what was remedied, the latest first. */
@Injectable()
export class TimelineReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
    const sources = READERS.map(({ source }) => source);
    const statement = {
      sql: pageSql,
      parameters: [organisationId, supplierId, sources, 51, null, null, later(new Date(0), { days: 30 })],
    };
    const columns = ['organisation_id', 'supplier_id'];
    return [
      { name: 'changes of a timeline', ...statement, index: 'changes_organisation_id_supplier_id_at_idx', columns },
      {
        name: 'decisions of a timeline',
        ...statement,
        index: 'decisions_organisation_id_supplier_id_proposed_at_idx',
        columns,
      },
      { name: 'imports of a timeline', ...statement, index: 'observations_pkey', columns },
    ];
  }

  /**
   * @param groups empty for all
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed; NotFound if the organisation has no such supplier; UserErrors for a text that is not a cursor
   */
  async timeline(
    viewer: Viewer,
    supplierId: string,
    { groups, first, after }: { groups: readonly EntryGroup[]; first: number; after: string | null },
    asOf: Date | null = null,
  ): Promise<Timeline> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    const cursor = after === null ? null : readFeedCursor(after);
    const size = Math.min(Math.max(first, 0), MOST_ROWS);
    const sources = READERS.filter(({ group }) => groups.length === 0 || groups.includes(group));
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const [known] = await tx.query(knownSql, [organisationId, supplierId]);
      if (!known) throw new NotFound('No supplier has this id');
      const rows = await tx.query<PlacedEntry>(pageSql, [
        organisationId,
        supplierId,
        sources.map(({ source }) => source),
        size + 1,
        cursor?.at ?? null,
        cursor?.id ?? null,
        tx.now,
      ]);
      const counts =
        cursor === null
          ? await tx.query<{ source: string; count: number }>(countsSql, [organisationId, supplierId, tx.now])
          : [];
      return {
        rows: rows.slice(0, size).map(({ atText, ...node }) => ({
          cursor: writeFeedCursor({ gravity: node.gravity, at: atText, id: node.id }),
          node,
        })),
        hasNextPage: rows.length > size,
        hasPreviousPage: cursor !== null,
        groups: ENTRY_GROUPS.map((group) => ({ group, count: sum(counts, group) })),
      };
    });
  }
}

function sum(counts: readonly { source: string; count: number }[], group: EntryGroup): number {
  const sources = new Set(READERS.filter((reader) => reader.group === group).map(({ source }) => source));
  return counts.reduce((total, { source, count }) => (sources.has(source) ? total + count : total), 0);
}
