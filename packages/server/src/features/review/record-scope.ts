/** Which of the records that say the same a question is about, by ordinal. */
export interface RecordScope {
  /** Those of a part; null for a question that was never split off. */
  readonly only: readonly number[] | null;
  /** Those that parts have taken from it. */
  readonly except: readonly number[];
}

/** Columns of {@link RecordScope}; `q` is the question, $1 the organisation. */
export const SCOPE_COLUMNS = `q.own_records AS only, CASE WHEN q.own_records IS NULL THEN ARRAY(
    SELECT o.ordinal FROM review_questions s CROSS JOIN unnest(s.own_records) AS o (ordinal)
    WHERE s.organisation_id = $1 AND s.kind = q.kind AND s.memory_key = q.memory_key AND s.import_id = q.import_id AND s.state <> 'withdrawn')
  ELSE '{}' END AS except`;

/** Tells whether a question with that scope is about a record. */
export function isWithin({ only, except }: RecordScope): (ordinal: number) => boolean {
  const [own, others] = [only && new Set(only), new Set(except)];
  return (ordinal) => (own === null || own.has(ordinal)) && !others.has(ordinal);
}
