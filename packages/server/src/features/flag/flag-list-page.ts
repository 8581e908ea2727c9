import { monthsBefore, NUMBERS } from '@plumbline/facts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Parameters } from '../../platform/db/parameters.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { after } from '../../platform/time/after.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt } from '../person/person-at.ts';
import { ANSWERS } from '../risk/clearings.ts';
import { labelOverrideOf } from '../risk/label-in-force.ts';
import { standingOf } from '../supplier/merged-suppliers.ts';
import type { FlagList, FlagPlace } from './flag-lists.ts';

/** Joins the clearing `c` of a flag `f`. */
export const CLEARING = 'LEFT JOIN flag_clearings c ON c.organisation_id = $1 AND c.id = f.clearing_id';

/** Says that a flag `f` with the clearing `c` waits for a second person to open it again: see `reopeningWaits`. */
export const REOPENING = `f.status = 'cleared' AND f.proposed_by IS NOT NULL AND ${ANSWERS}`;

const PROPOSAL = `LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM flag_events e
    WHERE e.organisation_id = $1 AND e.flag_id = f.id AND f.proposed_by IS NOT NULL AND e.kind IN ('proposed', 'reopening-proposed')) proposal ON true`;

/** Checks are listed from this many days before they are due. */
const AHEAD = 14;

interface ListDays {
  readonly today: string;
  /** The first day of clearings that are still watched. */
  readonly since: string;
  /** The last day of checks that are listed. */
  readonly until: string;
}

/** Days that lists of flags are about, in the time zone of the reader. */
export function listDays(timeZone: string, now: Date): ListDays {
  const today = dayIn(timeZone, now);
  return {
    today,
    since: monthsBefore(today, NUMBERS.watchMonths),
    until: dayIn(timeZone, after(now, { days: AHEAD })),
  };
}

/** What of a list is read. */
export interface ListPage extends ListDays, Pick<Viewer, 'organisationId' | 'timeZone'> {
  readonly limit: number;
  /** The last row before the page; null for the first page. */
  readonly after: FlagPlace | null;
}

/** One page of a list, the earliest day first. Names are joined to its rows only, not to all that the list is sorted from. */
export function pageStatement(list: FlagList, page: ListPage): Pick<DeclaredPlan, 'sql' | 'parameters'> {
  const parameters = new Parameters(page.organisationId);
  const places = list === 'checks' ? checkPlaces(page, parameters) : flagPlaces(list, page, parameters);
  const today = parameters.add(page.today, 'date');
  const sql = `
    SELECT f.id, s.id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", p.label, f.rule_id AS "ruleId", f.severity,
      ${labelOverrideOf('p')} AS override, f.proposed_by AS "proposedById", author.person AS "proposedBy", proposal.at AS "proposedAt",
      place.day, place.days, place.clearing_id AS "clearingId", place.day <= ${today} AS "isDue", place.day < ${today} AS "isOverdue"
    FROM (${places}) place
    JOIN flags f ON f.organisation_id = $1 AND f.id = place.flag_id
    JOIN suppliers own ON own.organisation_id = $1 AND own.id = f.supplier_id
    JOIN suppliers s ON s.organisation_id = $1 AND s.id = ${standingOf('own')}
    LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
    ${PROPOSAL} ${personAt('author', 'f.proposed_by', 'proposal.at')}
    ORDER BY place.day, place.flag_id, place.days, place.clearing_id`;
  return { sql, parameters: parameters.values };
}

function checkPlaces({ until, after, limit }: ListPage, parameters: Parameters): string {
  const order = 'd.due_on, d.flag_id, d.days, d.clearing_id';
  const further =
    after === null
      ? 'true'
      : `(${order}) > (${parameters.add(after.day, 'date')}, ${parameters.add(after.id, 'uuid')}, ${parameters.add(after.days, 'integer')}, ${parameters.add(after.clearingId, 'uuid')})`;
  return `
      SELECT d.due_on AS day, d.flag_id, d.days, d.clearing_id FROM flag_checks d
      WHERE d.organisation_id = $1 AND d.done_at IS NULL AND d.due_on <= ${parameters.add(until, 'date')} AND ${further}
      ORDER BY ${order} LIMIT ${parameters.add(limit, 'integer')}`;
}

type ListOfFlags = Exclude<FlagList, 'checks'>;

function flagPlaces(list: ListOfFlags, page: ListPage, parameters: Parameters): string {
  const { after, limit } = page;
  const { status, day, holds = 'true' } = listed(list, page, parameters);
  const further =
    after === null
      ? 'true'
      : `(d.day, f.id) > (${parameters.add(after.day, 'date')}, ${parameters.add(after.id, 'uuid')})`;
  return `
      SELECT d.day, f.id AS flag_id, NULL::integer AS days, NULL::uuid AS clearing_id
      FROM flags f ${CLEARING} ${PROPOSAL} CROSS JOIN LATERAL (SELECT ${day} AS day) d
      WHERE f.organisation_id = $1 AND f.status = '${status}' AND ${holds} AND ${further}
      ORDER BY d.day, f.id LIMIT ${parameters.add(limit, 'integer')}`;
}

interface Listed {
  readonly status: string;
  /** The day that the list is about: of the proposal, of the next look, of the clearing, of the last act. */
  readonly day: string;
  readonly holds?: string;
}

/** Which flags `f` with their clearings `c` are in a list. */
function listed(list: ListOfFlags, { timeZone, since }: ListPage, parameters: Parameters): Listed {
  const dayOf = (at: string) => `(${at} AT TIME ZONE ${parameters.add(timeZone, 'text')})::date`;
  switch (list) {
    case 'proposed':
      return { status: 'proposed', day: dayOf('proposal.at') };
    case 'reopening':
      return { status: 'cleared', day: dayOf('proposal.at'), holds: REOPENING };
    case 'reopened':
      return { status: 'cleared', day: dayOf('c.moved_at[cardinality(c.moved_at)]'), holds: `NOT (${ANSWERS})` };
    case 'waiting':
      return { status: 'waiting', day: 'f.next_on' };
    case 'under-review':
    case 'disputed':
      return { status: list, day: dayOf('f.changed_at') };
    case 'watched':
      return {
        status: 'cleared',
        day: 'c.cleared_on',
        holds: `${ANSWERS} AND c.cleared_on >= ${parameters.add(since, 'date')}`,
      };
  }
}
