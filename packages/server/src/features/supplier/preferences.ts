import type { FactKey } from '@plumbline/facts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import { setsWordAboveEvidence, statementOf } from './prefer.ts';

/** Why a person prefers one source over another. */
export const PREFERENCE_REASONS = ['mistaken', 'closer', 'covers-more', 'outdated', 'other'] as const;
export type PreferenceReason = (typeof PREFERENCE_REASONS)[number];

/** A person's choice between what several sources say of one fact. */
export interface Preference {
  readonly id: string;
  /** Key of the site; empty for the supplier as a whole. */
  readonly siteKey: string;
  /** Key of the input; empty for the site itself. */
  readonly inputKey: string;
  readonly fact: FactKey;
  /** What was chosen, and what it was chosen over: see `statementOf`. */
  readonly chosen: string;
  readonly over: readonly string[];
}

/** The preferences in force of one subject, the latest first. */
export function preferencesOf(
  preferences: readonly Preference[],
  siteKey: string | null,
  inputKey = '',
): readonly Preference[] {
  return preferences.filter((each) => each.siteKey === (siteKey ?? '') && each.inputKey === inputKey);
}

/** What is left of the candidates for a fact, and the preference that decided it. */
export interface Weighed {
  readonly left: readonly FactCandidate[];
  /** Null if none applies. */
  readonly by: Preference | null;
}

/**
 * Leaves out what a person has set aside. A preference holds between the observations that were there: anything new competes with the chosen one as ever. It ends
 * by itself where nobody says any more what was chosen. What was seen and set aside still keeps out the supplier's own words, but for those that were chosen.
 * @param preferences of the subject, the latest first
 */
export function weigh(
  fact: FactKey,
  candidates: readonly FactCandidate[],
  preferences: readonly Preference[],
): Weighed {
  const own = preferences.filter((each) => each.fact === fact);
  if (own.length === 0 || candidates.length < 2) return { left: candidates, by: null };
  const said = new Map(candidates.map((each) => [each, statementOf(each)]));
  const chosen = new Set<string>();
  const aside = new Set<string>();
  let by: Preference | null = null;
  for (const each of own) {
    if (aside.has(each.chosen) || ![...said.values()].includes(each.chosen)) continue;
    by ??= each;
    chosen.add(each.chosen);
    for (const other of each.over) if (!chosen.has(other)) aside.add(other);
  }
  const isAside = (each: FactCandidate): boolean => aside.has(said.get(each) ?? '');
  const out = candidates.filter(isAside);
  const left = candidates.filter(
    (each) => !isAside(each) && (chosen.has(said.get(each) ?? '') || !setsWordAboveEvidence(each, out)),
  );
  return { left, by };
}

/** Leaves out of the candidates for each fact what was set aside. */
export function weighAll(candidates: Candidates, preferences: readonly Preference[]): Candidates {
  if (preferences.length === 0) return candidates;
  return new Map([...candidates].map(([key, each]) => [key, [...weigh(key, each, preferences).left]]));
}

/** Preferences in force of suppliers ($2) and of those that were merged into them, the latest first. */
export const PREFERENCES_SQL = `WITH RECURSIVE owner (id, of) AS (
    SELECT w.id, w.id FROM unnest($2::uuid[]) AS w (id)
    UNION SELECT s.id, o.of FROM owner o JOIN suppliers s ON s.organisation_id = $1 AND s.merged_into = o.id)
  SELECT o.of AS "supplierId", p.id, p.site_key AS "siteKey", p.input_key AS "inputKey", p.fact, p.chosen, p.over
  FROM owner o CROSS JOIN LATERAL (
    SELECT * FROM fact_preferences t WHERE t.organisation_id = $1 AND t.supplier_id = o.id AND t.ended_at IS NULL OFFSET 0) p
  ORDER BY p.made_at DESC, p.id`;

/** The preferences in force of these suppliers and of those that were merged into them, by supplier, the latest first. */
export async function loadPreferences(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, Preference[]>> {
  const rows = await tx.query<Preference & { supplierId: string }>(PREFERENCES_SQL, [organisationId, supplierIds]);
  return Map.groupBy(rows, ({ supplierId }) => supplierId);
}
