export const FLAG_ORDERS = ['severity', 'newest', 'context-last'] as const;
export type FlagOrder = (typeof FLAG_ORDERS)[number];

interface Ordered {
  readonly class: string;
  readonly openSince: string | null;
}

/** Flags in another order than the service's, which has the worst first. Equal ones keep that order. */
export function byOrder<Flag extends Ordered>(flags: readonly Flag[], order: FlagOrder): readonly Flag[] {
  if (order === 'newest') {
    return flags.toSorted((a, b) => (b.openSince ?? '').localeCompare(a.openSince ?? ''));
  }
  if (order === 'context-last') {
    return flags.toSorted((a, b) => Number(a.class === 'INHERENT') - Number(b.class === 'INHERENT'));
  }
  return flags;
}
