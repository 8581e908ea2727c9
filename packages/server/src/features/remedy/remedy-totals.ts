import type { Transaction } from '../../platform/db/transaction.ts';
import type { Amount, EntryKind } from './remedy-rules.ts';

/** Sums of the lines of one kind and currency that count. */
export interface KindTotal {
  readonly kind: EntryKind;
  /** Null where no money moves. */
  readonly currency: string | null;
  readonly minor: number | null;
  readonly workers: number;
  readonly entries: number;
  readonly confirmed: number;
}

/** What workers got, in exact sums by currency. */
export interface RemedyTotals {
  readonly workersRepaid: number;
  readonly repaid: readonly Amount[];
  /** Workers whose debt was cancelled. */
  readonly workersFreed: number;
  readonly debtCancelled: readonly Amount[];
  readonly documentsReturned: number;
  readonly confirmedEntries: number;
  readonly entries: number;
}

/** Condition on a line `e` of organisation $1 that counts: nobody took it back, and no other replaces it. */
export const ENTRY_COUNTS = `NOT e.taken_back
    AND NOT EXISTS (SELECT FROM remedy_entries c WHERE c.organisation_id = $1 AND c.remedy_id = e.remedy_id AND c.corrects = e.id)`;

/** Lines of all ledgers of organisation $1, added up by kind and currency. */
export const REMEDY_TOTALS_SQL = `SELECT e.kind, e.currency, sum(e.minor)::bigint AS minor, sum(e.workers::bigint + e.former_workers)::bigint AS workers,
    count(*)::integer AS entries, count(e.confirmed_by)::integer AS confirmed
  FROM remedy_entries e
  WHERE e.organisation_id = $1 AND ${ENTRY_COUNTS}
  GROUP BY e.kind, e.currency ORDER BY e.kind, e.currency`;

/** Sums of the ledgers of an organisation. */
export async function remedyTotals(tx: Transaction, organisationId: string): Promise<RemedyTotals> {
  return totalsOf(await tx.query<KindTotal>(REMEDY_TOTALS_SQL, [organisationId]));
}

/** Adds up sums of lines, or single lines. */
export function totalsOf(totals: readonly KindTotal[]): RemedyTotals {
  const sum = (rows: readonly KindTotal[], what: 'workers' | 'entries' | 'confirmed'): number =>
    rows.reduce((before, row) => before + row[what], 0);
  const of = (kind: EntryKind): KindTotal[] => totals.filter((row) => row.kind === kind);
  const amounts = (kind: EntryKind): Amount[] => {
    const sums = new Map<string, number>();
    for (const { currency, minor } of of(kind))
      if (currency !== null && minor !== null) sums.set(currency, (sums.get(currency) ?? 0) + minor);
    return [...sums].map(([currency, minor]) => ({ minor, currency }));
  };
  return {
    workersRepaid: sum(of('repaid'), 'workers'),
    repaid: amounts('repaid'),
    workersFreed: sum(of('debt-cancelled'), 'workers'),
    debtCancelled: amounts('debt-cancelled'),
    documentsReturned: sum(of('documents-returned'), 'workers'),
    confirmedEntries: sum(totals, 'confirmed'),
    entries: sum(totals, 'entries'),
  };
}
