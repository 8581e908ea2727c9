import type { Transaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { newsSince } from './feed-span.ts';
import { entriesOf, NEWS } from './readers.ts';

/** Suppliers with something that the viewer has not read. */
export interface Unread {
  readonly count: number;
  /** True if there may be more than counted. */
  readonly more: boolean;
}

/** Suppliers that are counted, and entries of each source that are looked at for them: the badge costs the same with however many suppliers. */
const MOST_SUPPLIERS = 99;
const MOST_ENTRIES = 2_000;

const newest = NEWS.map(
  (reader) => `(
    SELECT e."supplierId" AS supplier_id, e.at FROM ${entriesOf([reader])} e
    WHERE e.at > $3 AND e.at <= $4 AND e."actorId" IS DISTINCT FROM $2 ORDER BY e.at DESC LIMIT ${String(MOST_ENTRIES)})`,
).join(' UNION ALL ');

/** Parameters: organisation, person, until when everything is read, and now: what falls due later is no news yet. */
export const unreadSql = `
  WITH newest AS MATERIALIZED (${newest})
  SELECT (SELECT count(*)::integer FROM newest) AS entries, count(*)::integer AS suppliers FROM (
    SELECT DISTINCT n.supplier_id FROM newest n JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = n.supplier_id
    WHERE NOT EXISTS (SELECT FROM feed_reads r WHERE r.organisation_id = $1 AND r.user_id = $2 AND r.supplier_id = n.supplier_id AND r.read_to >= n.at)
    LIMIT ${String(MOST_SUPPLIERS + 1)}) u`;

const markSql = `SELECT m.read_to AS "readTo" FROM feed_marks m WHERE m.organisation_id = $1 AND m.user_id = $2`;

/** Until when the viewer has read everything, at least up to where news begin. */
export async function readToOf(tx: Transaction, { organisationId, userId }: Viewer): Promise<Date> {
  const [mark] = await tx.query<{ readTo: Date }>(markSql, [organisationId, userId]);
  const since = newsSince(tx.now);
  return mark === undefined || mark.readTo < since ? since : mark.readTo;
}

export async function unreadOf(tx: Transaction, viewer: Viewer): Promise<Unread> {
  const parameters = [viewer.organisationId, viewer.userId, await readToOf(tx, viewer), tx.now];
  const [row] = await tx.query<{ entries: number; suppliers: number }>(unreadSql, parameters);
  const { entries = 0, suppliers = 0 } = row ?? {};
  const count = Math.min(suppliers, MOST_SUPPLIERS);
  return { count, more: suppliers > MOST_SUPPLIERS || (count > 0 && entries >= MOST_ENTRIES) };
}
