import { Parameters } from '../../platform/db/parameters.ts';
import { conditionsOf } from '../portfolio/filter-conditions.ts';
import { labelOverrideOf } from '../risk/label-in-force.ts';
import { standingOf } from '../supplier/merged-suppliers.ts';
import type { FeedCursor } from './feed-cursor.ts';
import type { FeedFilter } from './feed-filter.ts';
import { entriesOf, NEWS } from './readers.ts';
import { personAt } from '../person/person-at.ts';

/** What all statements of the feed start from. */
export interface FeedRequest {
  readonly organisationId: string;
  readonly userId: string;
  readonly filter: FeedFilter;
  readonly since: Date;
  /** What falls due later is no news yet. */
  readonly now: Date;
  /** Until when the person has read everything. */
  readonly readTo: Date;
  /** Rules that entries may be about; left out for all. */
  readonly rules?: readonly string[];
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A second person is waited for: about a decision, a hold, an override, or to clear a flag. */
const WAITS = `p.supplier_id IN (
  SELECT d.supplier_id FROM decisions d WHERE d.organisation_id = $1 AND (d.state = 'proposed' OR (d.state = 'held' AND d.decided_by IS NULL))
  UNION ALL SELECT o.supplier_id FROM overrides o WHERE o.organisation_id = $1 AND o.state = 'proposed'
  UNION ALL SELECT ${standingOf('own')} FROM flags f JOIN suppliers own ON own.organisation_id = $1 AND own.id = f.supplier_id
  WHERE f.organisation_id = $1 AND f.status = 'proposed')`;

/**
 * One row `f` for each supplier with news. Of several entries about one thing the last one counts, so that what was cleared since is not grave any more. What
 * the person did is no news to that person. Entries are grouped twice, never joined with themselves: the planner takes an organisation for a small one
 * (docs/guides/migrations.md), and would compare each supplier with each other.
 */
function folded({ organisationId, userId, filter, since, now, readTo, rules }: FeedRequest) {
  const parameters = new Parameters(organisationId);
  const ofTopics = filter.topics.length === 0 ? '' : `AND e.topic = ANY (${parameters.add(filter.topics, 'text[]')})`;
  const ofRules =
    rules === undefined ? '' : `AND (e."ruleId" = '' OR e."ruleId" = ANY (${parameters.add(rules, 'text[]')}))`;
  const { always, byFacet } = conditionsOf(filter.suppliers, null, parameters);
  const person = parameters.add(userId, 'uuid');
  const sql = `
    WITH entries AS (
      SELECT e."supplierId" AS supplier_id, e.topic, e.about, e.at, e.gravity, e."actorId" IS DISTINCT FROM ${person} AS is_news
      FROM ${entriesOf(NEWS)} e
      WHERE e.at >= ${parameters.add(since, 'timestamptz')} AND e.at <= ${parameters.add(now, 'timestamptz')} ${ofTopics} ${ofRules}
    ), things AS (
      SELECT e.supplier_id, (array_agg(e.gravity ORDER BY e.at DESC, e.gravity DESC))[1] AS gravity, max(e.at) AS at, max(e.at) FILTER (WHERE e.is_news) AS news_at
      FROM entries e GROUP BY e.supplier_id, e.topic, e.about
    ), told AS (
      SELECT t.supplier_id, max(t.gravity) AS gravity, max(t.at) AS at, max(t.news_at) AS news_at FROM things t GROUP BY t.supplier_id
    ), folded AS MATERIALIZED (
      SELECT p.supplier_id, p.name, p.label, ${labelOverrideOf('p')} AS override, p.country, p.lane, p.needs_decision = 1 AS needs_decision, ${WAITS} AS waits, n.gravity, n.at,
        coalesce(n.news_at > greatest(r.read_to, ${parameters.add(readTo, 'timestamptz')}), false) AS unread
      FROM told n JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = n.supplier_id
      LEFT JOIN feed_reads r ON r.organisation_id = $1 AND r.user_id = ${person} AND r.supplier_id = n.supplier_id
      WHERE ${['true', ...always, ...byFacet.values()].join(' AND ')}
    )`;
  return { sql, parameters };
}

function chosen({ unread, show }: FeedFilter): string[] {
  return [
    'true',
    ...(unread ? ['f.unread'] : []),
    ...(show === 'needs-decision' ? ['f.needs_decision'] : []),
    ...(show === 'waiting' ? ['f.waits'] : []),
  ];
}

/** A page of suppliers, worst first. */
export function pageStatement(request: FeedRequest, after: FeedCursor | null, limit: number): Statement {
  const { sql, parameters } = folded(request);
  const conditions = chosen(request.filter);
  if (after !== null) {
    const [gravity, at, id] = [
      parameters.add(after.gravity, 'integer'),
      parameters.add(after.at, 'timestamptz'),
      parameters.add(after.id, 'uuid'),
    ];
    conditions.push(
      `(f.gravity < ${gravity} OR (f.gravity = ${gravity} AND (f.at < ${at} OR (f.at = ${at} AND f.supplier_id > ${id}))))`,
    );
  }
  return {
    sql: `${sql}
    SELECT f.supplier_id AS "supplierId", f.name, f.label, f.override, f.country, f.lane, f.needs_decision AS "needsDecision", f.waits, f.gravity, f.at, f.at::text AS "atText", f.unread
    FROM folded f WHERE ${conditions.join(' AND ')} ORDER BY f.gravity DESC, f.at DESC, f.supplier_id LIMIT ${parameters.add(limit, 'integer')}`,
    parameters: parameters.values,
  };
}

/** How many suppliers each choice would show, whatever is chosen now. */
export function countsStatement(request: FeedRequest): Statement {
  const { sql, parameters } = folded(request);
  return {
    sql: `${sql}
    SELECT count(*)::integer AS all, count(*) FILTER (WHERE f.needs_decision)::integer AS "needsDecision", count(*) FILTER (WHERE f.waits)::integer AS waiting,
      count(*) FILTER (WHERE f.unread)::integer AS unread
    FROM folded f`,
    parameters: parameters.values,
  };
}

/** How many suppliers the filter shows, and what is to be done about them. */
export function digestStatement(request: FeedRequest): Statement {
  const { sql, parameters } = folded(request);
  return {
    sql: `${sql}
    SELECT count(*)::integer AS suppliers, count(*) FILTER (WHERE f.needs_decision)::integer AS "needsDecision", count(*) FILTER (WHERE f.waits)::integer AS waiting
    FROM folded f WHERE ${chosen(request.filter).join(' AND ')}`,
    parameters: parameters.values,
  };
}

/** Lanes, countries and sectors of suppliers with news, for the filters. */
export function choicesStatement(request: FeedRequest): Statement {
  const { sql, parameters } = folded(request);
  return {
    sql: `${sql}
    SELECT 'lane' AS facet, f.lane AS value FROM folded f GROUP BY f.lane
    UNION ALL SELECT 'country', f.country FROM folded f GROUP BY f.country
    UNION ALL SELECT 'sector', v.value FROM portfolio_values v
      WHERE v.organisation_id = $1 AND v.facet = 'sector' AND v.supplier_id IN (SELECT f.supplier_id FROM folded f) GROUP BY v.value`,
    parameters: parameters.values,
  };
}

/** Of one supplier, more than anybody reads in a line. */
const MOST_ENTRIES = 100;

/** The entries of these suppliers with the people who did them. */
export function entriesStatement(
  { organisationId, filter, since, now }: FeedRequest,
  supplierIds: readonly string[],
): Statement {
  const parameters = new Parameters(organisationId);
  const ofTopics = filter.topics.length === 0 ? '' : `AND e.topic = ANY (${parameters.add(filter.topics, 'text[]')})`;
  return {
    sql: `
    SELECT t.*, actor.person AS actor FROM (
      SELECT e.*, row_number() OVER (PARTITION BY e."supplierId" ORDER BY e.at DESC, e.id) AS place FROM ${entriesOf(NEWS)} e
      WHERE e."supplierId" = ANY (${parameters.add(supplierIds, 'uuid[]')}) AND e.at >= ${parameters.add(since, 'timestamptz')} AND e.at <= ${parameters.add(now, 'timestamptz')} ${ofTopics}) t
    ${personAt('actor', 't."actorId"', 't.at')}
    WHERE t.place <= ${String(MOST_ENTRIES)} ORDER BY t.at DESC, t.id`,
    parameters: parameters.values,
  };
}
