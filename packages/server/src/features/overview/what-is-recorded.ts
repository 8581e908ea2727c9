import type { Transaction } from '../../platform/db/transaction.ts';
import { answersOf } from '../risk/answers-known.ts';

/** Answers known over all suppliers. */
export interface PortfolioAnswers {
  /** Of the supplier in the middle: half of them have no larger share of the core questions answered. */
  readonly known: number;
  readonly of: number;
  /** Share of suppliers of which no core question is answered, 0 to 1. */
  readonly none: number;
}

export interface WhatIsRecorded {
  /** The least share of the context that half of the suppliers do not exceed, in hundredths; null without a supplier. */
  readonly coverageMedian: number | null;
  /** Null while it has been computed of nobody. */
  readonly answersKnown: PortfolioAnswers | null;
}

// Several rows of a count stand beside each other until they are folded.
export const RECORDED_SQL = `
  SELECT c.kind, c.key[1] AS word, sum(c.suppliers)::integer AS suppliers FROM portfolio_counts c
  WHERE c.organisation_id = $1 AND c.kind IN ('coverage', 'answers') GROUP BY c.kind, c.key[1] HAVING sum(c.suppliers) > 0`;

interface Counted {
  readonly kind: 'coverage' | 'answers';
  readonly word: string;
  readonly suppliers: number;
}

export async function whatIsRecorded(tx: Transaction, organisationId: string): Promise<WhatIsRecorded> {
  const rows = await tx.query<Counted>(RECORDED_SQL, [organisationId]);
  const shares = rows
    .filter(({ kind, word }) => kind === 'coverage' && Number(word) >= 0)
    .map(({ word, suppliers }) => ({ share: Number(word), suppliers }));
  const answers = rows.flatMap(({ kind, word, suppliers }) => {
    const each = kind === 'answers' ? answersOf(word) : null;
    return each === null ? [] : [{ ...each, suppliers, share: each.of === 0 ? 0 : each.known / each.of }];
  });
  const middle = median(answers);
  return {
    coverageMedian: median(shares)?.share ?? null,
    answersKnown:
      middle === null
        ? null
        : {
            known: middle.known,
            of: middle.of,
            none: total(answers.filter(({ known }) => known === 0)) / total(answers),
          },
  };
}

const total = (counted: readonly { readonly suppliers: number }[]): number =>
  counted.reduce((sum, { suppliers }) => sum + suppliers, 0);

/** The first that half of the suppliers do not exceed; null of none. */
function median<T extends { readonly share: number; readonly suppliers: number }>(counted: readonly T[]): T | null {
  const all = total(counted);
  let upTo = 0;
  for (const each of counted.toSorted((a, b) => a.share - b.share)) {
    upTo += each.suppliers;
    if (2 * upTo >= all) return each;
  }
  return null;
}
