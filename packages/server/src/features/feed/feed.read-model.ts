import { Injectable } from '@nestjs/common';
import { RULES } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay, may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { after, before } from '../../platform/time/after.ts';
import type { PersonAt } from '../person/person-at.ts';
import { assertSize } from '../portfolio/supplier-filter.ts';
import { overdueHoldsOf, overdueHoldsPlan } from '../decision/overdue-holds.ts';
import type { LabelOverride } from '../risk/label-in-force.ts';
import { methodologyChange, type MethodologyChange } from '../risk/methodology-change.ts';
import type { Entry } from './entry.ts';
import { readFeedCursor, writeFeedCursor } from './feed-cursor.ts';
import type { DigestFilter } from './digest.repository.ts';
import type { FeedFilter } from './feed-filter.ts';
import { newsSince } from './feed-span.ts';
import {
  choicesStatement,
  countsStatement,
  digestStatement,
  entriesStatement,
  pageStatement,
  type FeedRequest,
} from './feed-statements.ts';
import { netLines, type NetLine } from './net-entries.ts';
import { readToOf, unreadOf, unreadSql, type Unread } from './unread.ts';

/** An entry with the person who did it; null if nobody did. */
export interface ToldEntry extends Entry {
  readonly actor: PersonAt | null;
}

/** A line of a supplier. What has been read is folded apart from what has not. */
export interface FeedLine extends NetLine<ToldEntry> {
  readonly unread: boolean;
}

/** A supplier with what changed, worst first. */
export interface ChangedSupplier {
  readonly supplierId: string;
  readonly name: string;
  readonly label: string;
  readonly override: LabelOverride | null;
  readonly country: string;
  readonly lane: string;
  readonly needsDecision: boolean;
  /** A proposal waits for approval. */
  readonly waits: boolean;
  readonly at: Date;
  readonly unread: boolean;
  readonly lines: readonly FeedLine[];
}

interface FoldedRow extends Omit<ChangedSupplier, 'lines'> {
  readonly gravity: number;
  readonly atText: string;
}

export interface FeedCounts {
  readonly all: number;
  readonly needsDecision: number;
  readonly waiting: number;
  readonly unread: number;
}

export interface Feed extends Page<ChangedSupplier> {
  /** With the first page only; so is the methodology. */
  readonly counts: FeedCounts | null;
  readonly methodologyChange: MethodologyChange | null;
  /** When it was read: up to here it can be marked as read. */
  readonly asOf: Date;
}

export interface FeedChoice {
  readonly facet: 'lane' | 'country' | 'sector';
  readonly value: string;
}

/** Suppliers that have changed in a way that a person has not read, and how many of them need a decision, or wait for approval. */
export interface DigestCounts {
  readonly suppliers: number;
  readonly needsDecision: number;
  readonly waiting: number;
  /** Holds of shipments that wait for an approver longer than they may, whatever the filter; none for a person who is no approver. */
  readonly overdueHolds: number;
}

/** Rules about which a mail may count. A pattern is none of them, since it is as protected as its parts. */
const UNPROTECTED = RULES.filter(({ protection }) => protection === 'none').map(({ id }) => id);

const MOST_ROWS = 50;

const NO_FILTER: FeedFilter = { show: 'all', topics: [], since: null, unread: false, suppliers: {} };

/** What changed, folded by supplier. */
@Injectable()
export class FeedReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const since = new Date(0);
    const request: FeedRequest = {
      organisationId,
      userId: id,
      filter: NO_FILTER,
      since,
      now: after(since, { days: 30 }),
      readTo: since,
    };
    const page = pageStatement(request, null, 51);
    // All of the past, so that only the suppliers make it short.
    const entries = entriesStatement({ ...request, now: after(since, { days: 40_000 }) }, [id]);
    const unread = { sql: unreadSql, parameters: [organisationId, id, since, request.now] };
    const ofSupplier = ['organisation_id', 'supplier_id'];
    const byTime = { index: 'changes_organisation_id_at_told_idx', columns: ['organisation_id', 'at'] };
    return [
      { name: 'what changed, by supplier', ...page, ...byTime },
      { name: 'changes that a person has not read', ...unread, ...byTime },
      {
        name: 'decisions that a person has not read',
        ...unread,
        index: 'decisions_organisation_id_moved_at_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'what changed at some suppliers',
        ...entries,
        index: 'changes_organisation_id_supplier_id_at_idx',
        columns: ofSupplier,
      },
      {
        name: 'what was decided about some suppliers',
        ...entries,
        index: 'decisions_organisation_id_supplier_id_proposed_at_idx',
        columns: ofSupplier,
      },
      overdueHoldsPlan(organisationId),
    ];
  }

  /** @throws NotAllowed; UserErrors for a text that is not a cursor; RefusedRequest for a filter that none of our pages makes */
  async feed(viewer: Viewer, filter: FeedFilter, first: number, after: string | null): Promise<Feed> {
    assertMay(viewer, 'supplier.read');
    assertSize(filter.suppliers);
    const cursor = after === null ? null : readFeedCursor(after);
    const size = Math.min(Math.max(first, 0), MOST_ROWS);
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const request = await requestOf(tx, viewer, filter);
      const page = pageStatement(request, cursor, size + 1);
      const rows = await tx.query<FoldedRow>(page.sql, page.parameters);
      const shown = rows.slice(0, size);
      const lines = await linesOf(tx, viewer, request, shown);
      return {
        rows: shown.map(({ gravity, atText, ...node }) => ({
          cursor: writeFeedCursor({ gravity, at: atText, id: node.supplierId }),
          node: { ...node, lines: lines.get(node.supplierId) ?? [] },
        })),
        hasNextPage: rows.length > size,
        hasPreviousPage: cursor !== null,
        counts: cursor === null ? await countsOf(tx, request) : null,
        methodologyChange: cursor === null ? await methodologyChange(tx, viewer.organisationId, request.since) : null,
        asOf: tx.now,
      };
    });
  }

  /** What the filters offer. @throws NotAllowed */
  async choices(viewer: Viewer, since: string | null): Promise<FeedChoice[]> {
    assertMay(viewer, 'supplier.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const { sql, parameters } = choicesStatement(await requestOf(tx, viewer, { ...NO_FILTER, since }));
      return tx.query<FeedChoice>(sql, parameters);
    });
  }

  /** The numbers that go by mail, without what is protected; null for a viewer who may not read suppliers. */
  async digest(
    viewer: Viewer,
    filter: DigestFilter,
    { since, upTo }: { readonly since: Date; readonly upTo: Date },
  ): Promise<DigestCounts | null> {
    if (!may(viewer, 'supplier.read')) return null;
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const request = await requestOf(tx, viewer, { ...filter, since: null, unread: true });
      const { sql, parameters } = digestStatement({ ...request, since, now: upTo, rules: UNPROTECTED });
      const [counts] = await tx.query<Omit<DigestCounts, 'overdueHolds'>>(sql, parameters);
      return counts === undefined ? null : { ...counts, overdueHolds: await overdueHoldsOf(tx, viewer) };
    });
  }

  /** The count beside the page in the navigation; none for a viewer who may not read suppliers. */
  async unread(viewer: Viewer): Promise<Unread> {
    if (!may(viewer, 'supplier.read')) return { count: 0, more: false };
    return this.#database.transaction(viewer.organisationId, (tx) => unreadOf(tx, viewer));
  }
}

/** The feed looks back a year at most: a longer past is read on the page of a supplier. */
const MOST_DAYS = 366;

async function requestOf(tx: Transaction, viewer: Viewer, filter: FeedFilter): Promise<FeedRequest> {
  const { organisationId, userId } = viewer;
  const [asked, earliest] = [new Date(`${filter.since ?? ''}T00:00:00Z`), before(tx.now, { days: MOST_DAYS })];
  const since = filter.since === null ? newsSince(tx.now) : asked < earliest ? earliest : asked;
  return { organisationId, userId, filter, since, now: tx.now, readTo: await readToOf(tx, viewer) };
}

async function countsOf(tx: Transaction, request: FeedRequest): Promise<FeedCounts> {
  const { sql, parameters } = countsStatement(request);
  const [counts] = await tx.query<FeedCounts>(sql, parameters);
  if (!counts) throw new Error('An aggregate has one row');
  return counts;
}

/** The lines of each supplier: those that the viewer has not read, folded, then the others. */
async function linesOf(
  tx: Transaction,
  { userId, organisationId }: Viewer,
  request: FeedRequest,
  suppliers: readonly FoldedRow[],
): Promise<Map<string, FeedLine[]>> {
  if (suppliers.length === 0) return new Map();
  const ids = suppliers.map(({ supplierId }) => supplierId);
  const { sql, parameters } = entriesStatement(request, ids);
  const entries = await tx.query<ToldEntry>(sql, parameters);
  const reads = await tx.query<{ supplierId: string; readTo: Date }>(
    `SELECT r.supplier_id AS "supplierId", r.read_to AS "readTo" FROM feed_reads r
     WHERE r.organisation_id = $1 AND r.user_id = $2 AND r.supplier_id = ANY ($3::uuid[])`,
    [organisationId, userId, ids],
  );
  const readTo = new Map(reads.map((read) => [read.supplierId, read.readTo]));
  const isUnread = ({ supplierId, at, actorId }: Entry): boolean =>
    actorId !== userId && at > request.readTo && at > (readTo.get(supplierId) ?? request.readTo);
  const bySupplier = Map.groupBy(entries, ({ supplierId }) => supplierId);
  return new Map(
    [...bySupplier].map(([id, all]) => {
      const fresh = netLines(all.filter(isUnread)).map((line) => ({ ...line, unread: true }));
      const known = netLines(all.filter((entry) => !isUnread(entry))).map((line) => ({ ...line, unread: false }));
      return [id, request.filter.unread ? fresh : [...fresh, ...known]];
    }),
  );
}
