import { Lines, Money } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';

/** Spend by currency, and the supply tier. */
export function SpendCell({ supplier: { spend, tier }, t }: CellProps) {
  return (
    <Lines second={tier === null ? t('cell.noTier') : t('cell.tier', { tier })}>
      <Money amounts={spend} short />
    </Lines>
  );
}
