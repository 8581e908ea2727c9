import { Injectable } from '@nestjs/common';
import { monthsBefore, NUMBERS } from '@plumbline/facts';
import type { Severity } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { after } from '../../platform/time/after.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { ANSWERS } from '../risk/clearings.ts';
import { labelOverrideOf, type LabelOverride } from '../risk/label-in-force.ts';
import { standingOf } from '../supplier/merged-suppliers.ts';

/** What a list of flags shows. */
export const FLAG_LISTS = [
  'proposed',
  'reopening',
  'checks',
  'reopened',
  'waiting',
  'under-review',
  'disputed',
  'watched',
] as const;
export type FlagList = (typeof FLAG_LISTS)[number];

/** A flag in a list. `day` is the day that the list is about: of the proposal, of the check, of the next look, of the clearing. */
export interface FlagListRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly label: string | null;
  readonly override: LabelOverride | null;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly day: string;
  /** Of a check for retaliation: the closing that it follows, and days after that; else null. */
  readonly clearingId: string | null;
  readonly days: number | null;
  /** The day has come or passed. */
  readonly isDue: boolean;
  readonly isOverdue: boolean;
  /** Who proposed to clear it or to open it again, and when; null where neither waits. */
  readonly proposedById: string | null;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date | null;
}

export interface FlagCounts {
  readonly proposed: number;
  /** Cleared, and proposed to be opened again. */
  readonly reopening: number;
  readonly checks: number;
  readonly checksOverdue: number;
  /** Checks that were done, without a sign of retaliation. */
  readonly checksPassed: number;
  readonly reopened: number;
  readonly waiting: number;
  readonly underReview: number;
  readonly disputed: number;
  readonly watched: number;
}

/** Checks are listed from this many days before they are due. */
const AHEAD = 14;

const CLEARING = 'LEFT JOIN flag_clearings c ON c.organisation_id = $1 AND c.id = f.clearing_id';
const NAMED = `
  JOIN suppliers own ON own.organisation_id = $1 AND own.id = f.supplier_id
  JOIN suppliers s ON s.organisation_id = $1 AND s.id = ${standingOf('own')}
  LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM flag_events e
    WHERE e.organisation_id = $1 AND e.flag_id = f.id AND f.proposed_by IS NOT NULL AND e.kind IN ('proposed', 'reopening-proposed')) proposal ON true
  ${personAt('author', 'f.proposed_by', 'proposal.at')}`;
const ROW = `f.id, s.id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", p.label, f.rule_id AS "ruleId", f.severity,
  ${labelOverrideOf('p')} AS override, f.proposed_by AS "proposedById", author.person AS "proposedBy", proposal.at AS "proposedAt"`;
const DUE = `d.day <= $2 AS "isDue", d.day < $2 AS "isOverdue"`;

const CHANGED = '(f.changed_at AT TIME ZONE $5)::date';
const PROPOSED = '(proposal.at AT TIME ZONE $5)::date';

/** Says that a flag `f` with the clearing `c` waits for a second person to open it again: see `reopeningWaits`. */
const REOPENING = `f.status = 'cleared' AND f.proposed_by IS NOT NULL AND ${ANSWERS}`;

/** $2 today, $3 the first day that is still watched, $4 how many, $5 the zone. */
const listSql: Readonly<Record<Exclude<FlagList, 'checks'>, string>> = {
  proposed: ofStatus('proposed', PROPOSED),
  reopening: ofStatus('cleared', PROPOSED, `AND ${REOPENING}`),
  'under-review': ofStatus('under-review', CHANGED),
  disputed: ofStatus('disputed', CHANGED),
  waiting: ofStatus('waiting', 'f.next_on'),
  reopened: ofStatus('cleared', '(c.moved_at[cardinality(c.moved_at)] AT TIME ZONE $5)::date', `AND NOT (${ANSWERS})`),
  watched: ofStatus('cleared', 'c.cleared_on', `AND ${ANSWERS} AND c.cleared_on >= $3`),
};

function ofStatus(status: string, day: string, and = ''): string {
  return `
    SELECT ${ROW}, d.day, NULL::uuid AS "clearingId", NULL::integer AS days, ${DUE} FROM flags f ${CLEARING} ${NAMED} CROSS JOIN LATERAL (SELECT ${day} AS day) d
    WHERE f.organisation_id = $1 AND f.status = '${status}' AND ($3::date, $5::text) IS NOT NULL ${and} ORDER BY d.day, f.id LIMIT $4`;
}

/** $3 the last day that is listed. */
const checksSql = `
  SELECT ${ROW}, d.due_on AS day, d.clearing_id AS "clearingId", d.days, d.due_on <= $2 AS "isDue", d.due_on < $2 AS "isOverdue"
  FROM flag_checks d JOIN flags f ON f.organisation_id = $1 AND f.id = d.flag_id ${NAMED}
  WHERE d.organisation_id = $1 AND d.done_at IS NULL AND d.due_on <= $3 ORDER BY d.due_on, f.id, d.days LIMIT $4`;

const countsSql = `
  SELECT count(*) FILTER (WHERE f.status = 'proposed')::integer AS proposed, count(*) FILTER (WHERE f.status = 'waiting')::integer AS waiting,
    count(*) FILTER (WHERE f.status = 'under-review')::integer AS "underReview", count(*) FILTER (WHERE f.status = 'disputed')::integer AS disputed,
    count(*) FILTER (WHERE ${REOPENING})::integer AS reopening,
    count(*) FILTER (WHERE f.status = 'cleared' AND NOT (${ANSWERS}))::integer AS reopened,
    count(*) FILTER (WHERE f.status = 'cleared' AND ${ANSWERS} AND c.cleared_on >= $3)::integer AS watched,
    (SELECT count(*) FROM flag_checks k WHERE k.organisation_id = $1 AND k.done_at IS NULL AND k.due_on <= $4)::integer AS checks,
    (SELECT count(*) FROM flag_checks k WHERE k.organisation_id = $1 AND k.done_at IS NULL AND k.due_on < $2)::integer AS "checksOverdue",
    (SELECT count(*) FROM flag_checks k WHERE k.organisation_id = $1 AND k.done_at IS NOT NULL)::integer AS "checksPassed"
  FROM flags f ${CLEARING} WHERE f.organisation_id = $1`;

/** Proposals to clear a flag, or to open a cleared one again, oldest first. */
export async function waitingFlags(
  tx: Transaction,
  { organisationId, timeZone }: Pick<Viewer, 'organisationId' | 'timeZone'>,
  list: 'proposed' | 'reopening',
  first: number,
): Promise<FlagListRow[]> {
  const { today, since } = daysOf(timeZone, tx.now);
  return tx.query<FlagListRow>(listSql[list], [organisationId, today, since, first, timeZone]);
}

/** How many flags wait for a second person. `$1` is the organisation. */
export const WAITING_FLAGS_SQL = `SELECT count(*) FROM flags f ${CLEARING} WHERE f.organisation_id = $1 AND (f.status = 'proposed' OR ${REOPENING})`;

/** Lists flags by what is to be done about them. */
@Injectable()
export class FlagListReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    const [today, since] = ['2026-11-25', '2025-11-25'];
    return [
      {
        name: 'flags in a state',
        sql: listSql.proposed,
        parameters: [organisationId, today, since, 51, 'Europe/London'],
        index: 'flags_organisation_id_status_changed_at_idx',
        columns: ['organisation_id', 'status'],
      },
      {
        name: 'checks for retaliation that are due',
        sql: checksSql,
        parameters: [organisationId, today, today, 51],
        index: 'flag_checks_organisation_id_due_on_idx',
        columns: ['organisation_id', 'due_on'],
      },
    ];
  }

  /** The earliest first. */
  async list(viewer: Viewer, list: FlagList, first: number): Promise<FlagListRow[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { today, since, until } = daysOf(viewer.timeZone, tx.now);
      return list === 'checks'
        ? tx.query<FlagListRow>(checksSql, [organisationId, today, until, first])
        : tx.query<FlagListRow>(listSql[list], [organisationId, today, since, first, viewer.timeZone]);
    });
  }

  /** @param asOf an instant of the past, or null for now */
  async counts(viewer: Viewer, asOf: Date | null = null): Promise<FlagCounts> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const { today, since, until } = daysOf(viewer.timeZone, tx.now);
      const [counts] = await tx.query<FlagCounts>(countsSql, [organisationId, today, since, until]);
      if (counts === undefined) throw new Error('A count gives one row');
      return counts;
    });
  }
}

function daysOf(
  timeZone: string,
  now: Date,
): { readonly today: string; readonly since: string; readonly until: string } {
  const today = dayIn(timeZone, now);
  return {
    today,
    since: monthsBefore(today, NUMBERS.watchMonths),
    until: dayIn(timeZone, after(now, { days: AHEAD })),
  };
}
