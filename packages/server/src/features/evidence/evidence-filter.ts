import { endOfPrefix } from '../supplier/search-words.ts';
import type { EvidenceState, Origin } from './evidence-rules.ts';

/** What somebody looks for in the library; what is left out is not asked. */
export interface EvidenceFilter {
  /** Words as they are searched for, each the beginning of one. */
  readonly words?: readonly string[];
  readonly supplierIds?: readonly string[] | undefined;
  readonly kind?: string | null;
  readonly grade?: string | null;
  readonly language?: string | null;
  readonly origin?: Origin | null;
  readonly state?: EvidenceState | null;
  /** `soon`: its last day comes within 30 days; `expired`: it is over. */
  readonly validity?: 'soon' | 'expired' | null;
  /** Of the file as it was sent or as it is kept, in hexadecimal. */
  readonly sha256?: string | null;
}

/** Conditions on `evidence e`; $2 is today, $3 the day from which a file no longer expires soon. Adds its values to the parameters. */
export function foundSql(filter: EvidenceFilter, parameters: unknown[]): string {
  const conditions: string[] = [];
  const add = (value: unknown, type: string): string => `$${String(parameters.push(value))}::${type}`;
  for (const word of filter.words ?? [])
    conditions.push(
      `e.id IN (SELECT w.evidence_id FROM evidence_words w WHERE w.organisation_id = $1 AND w.word >= ${add(word, 'text')} AND w.word < ${add(endOfPrefix(word), 'text')})`,
    );
  if (filter.supplierIds !== undefined)
    conditions.push(
      `e.id IN (SELECT l.evidence_id FROM evidence_links l WHERE l.organisation_id = $1 AND l.supplier_id = ANY (${add(filter.supplierIds, 'uuid[]')}))`,
    );
  for (const column of ['kind', 'grade', 'language', 'origin', 'state'] as const) {
    const value = filter[column];
    if (value !== undefined && value !== null) conditions.push(`e.${column} = ${add(value, 'text')}`);
  }
  if (filter.validity === 'soon')
    conditions.push('e.valid_until >= $2::text::date AND e.valid_until <= $3::text::date');
  if (filter.validity === 'expired') conditions.push('e.valid_until < $2::text::date');
  if (filter.sha256 !== undefined && filter.sha256 !== null) {
    const sha256 = add(filter.sha256, 'text');
    conditions.push(
      `e.id IN (SELECT x.id FROM evidence x WHERE x.organisation_id = $1 AND x.digest = ${sha256} UNION ALL SELECT x.id FROM evidence x WHERE x.organisation_id = $1 AND x.sent_digest = ${sha256})`,
    );
  }
  return conditions.map((each) => `AND ${each}`).join(' ');
}
