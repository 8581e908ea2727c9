/** Why a file is kept, and for how many years after it came to the library. */
export const PURPOSES = {
  /** German Supply Chain Act, section 10 (1): documentation is kept for at least seven years. */
  'due-diligence': { years: 7 },
  /** United States, 19 CFR 163.4 (a): records of an entry are kept for five years. */
  customs: { years: 5 },
} as const;
export type Purpose = keyof typeof PURPOSES;
export const PURPOSE_KEYS = Object.keys(PURPOSES) as readonly Purpose[];

/** Of a file for which nobody has chosen: the longest. */
const USUAL_PURPOSE: Purpose = 'due-diligence';

const YEARS = PURPOSE_KEYS.map((key) => `WHEN '${key}' THEN ${String(PURPOSES[key].years)}`).join(' ');

/** SQL: the purpose of a file. @param term alias of its row in `evidence_terms`, which may be absent */
export const purposeSql = (term: string): string => `coalesce(${term}.purpose, '${USUAL_PURPOSE}')`;

/** SQL: the last day on which a file is kept, and never a day before the paper itself ends. @param evidence, term aliases */
export function keptUntilSql(evidence: string, term: string): string {
  const years = `make_interval(years => CASE ${purposeSql(term)} ${YEARS} END)`;
  return `greatest(((${evidence}.added_at AT TIME ZONE 'UTC')::date + ${years})::date, coalesce(${evidence}.valid_until, '-infinity'::date))`;
}

/** The shortest term: what came later than this many years ago is not even looked at. */
export const FEWEST_YEARS = Math.min(...PURPOSE_KEYS.map((key) => PURPOSES[key].years));
