import type { CostPayer } from '../../../gql/graphql.ts';

interface Part {
  readonly payer: CostPayer;
  readonly amount: { readonly minor: number };
}

interface Total {
  readonly amount: { readonly minor: number };
  readonly months: string | null;
  readonly parts: readonly Part[];
}

/** What workers paid by a total, if they paid anything. */
export function workersPart<P extends Part>({ parts }: { readonly parts: readonly P[] }): P | undefined {
  return parts.find(({ payer }) => payer === 'WORKER');
}

/**
 * Where a benchmark stands on the bar of a total, as a share of the bar, and how much of it the total fills: the longer of the two fills it. Null where the
 * total is not known in months.
 */
export function benchmarkPlace(
  total: Total,
  benchmark: string | null,
): { readonly mark: number; readonly fill: number } | null {
  const months = Number(total.months ?? 0);
  const wanted = Number(benchmark ?? 0);
  if (benchmark === null || total.months === null || months <= 0 || wanted <= 0) return null;
  const longest = Math.max(months, wanted);
  return { mark: wanted / longest, fill: months / longest };
}
