import type { Transaction } from '../../platform/db/transaction.ts';
import type { FindingKindKey, Indicator, PeopleBand } from './finding-kinds.ts';

/** What an auditor asked for, and what became of it. */
export interface EvidenceRequestRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly what: string;
  readonly dueOn: string;
  readonly state: 'open' | 'passed-on' | 'answered' | 'declined';
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly answer: string;
  readonly answeredAt: Date | null;
  readonly version: number;
}

/** What an auditor found. */
export interface FindingRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteName: string | null;
  readonly kind: FindingKindKey;
  readonly indicator: Indicator;
  readonly seen: string;
  readonly people: PeopleBand;
  /** Counts are rounded to five. */
  readonly interviews: readonly { readonly language: string; readonly count: number }[];
  readonly announced: boolean;
  readonly visitedOn: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

export interface AskedAndFound {
  readonly requests: readonly EvidenceRequestRow[];
  readonly findings: readonly FindingRow[];
}

export const requestsSql = `
  SELECT r.id, r.supplier_id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", r.what, r.due_on AS "dueOn", r.state, r.asked_by_name AS "askedByName",
    r.asked_at AS "askedAt", r.answer, r.answered_at AS "answeredAt", r.version
  FROM evidence_requests r JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  WHERE r.organisation_id = $1 AND r.engagement_id = $2 ORDER BY r.asked_at DESC, r.id LIMIT 500`;

export const findingsSql = `
  SELECT f.id, f.supplier_id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", t.name AS "siteName", f.kind, f.indicator, f.seen, f.people, f.interviews,
    f.announced, f.visited_on AS "visitedOn", f.recorded_by_name AS "recordedByName", f.recorded_at AS "recordedAt"
  FROM findings f JOIN suppliers s ON s.organisation_id = $1 AND s.id = f.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = f.supplier_id AND t.key = f.site_key
  WHERE f.organisation_id = $1 AND f.engagement_id = $2 ORDER BY f.recorded_at DESC, f.id LIMIT 500`;

/** What an auditor still waits for within an engagement, what is due first first. */
export const waitingSql = `
  SELECT r.id, r.supplier_id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", r.what, r.due_on AS "dueOn", r.state, r.asked_by_name AS "askedByName",
    r.asked_at AS "askedAt", r.answer, r.answered_at AS "answeredAt", r.version
  FROM evidence_requests r JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  WHERE r.organisation_id = $1 AND r.engagement_id = $2 AND r.state IN ('open', 'passed-on') ORDER BY r.due_on, r.id LIMIT 500`;

/** What an auditor asked and found within an engagement, the latest first. */
export async function askedAndFound(
  tx: Transaction,
  organisationId: string,
  engagementId: string,
): Promise<AskedAndFound> {
  return {
    requests: await tx.query<EvidenceRequestRow>(requestsSql, [organisationId, engagementId]),
    findings: await tx.query<FindingRow>(findingsSql, [organisationId, engagementId]),
  };
}
