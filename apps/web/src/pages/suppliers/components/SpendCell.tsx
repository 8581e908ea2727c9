import { Money } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';
import classes from './SupplierTable.module.css';

/** Spend by currency, and the supply tier. */
export function SpendCell({ supplier: { spend, tier }, t }: CellProps) {
  return (
    <span className={`${classes.cell} ${classes.spend}`}>
      <span>
        <Money amounts={spend} short />
      </span>
      <span className={`${classes.second ?? ''} ${classes.nowrap ?? ''}`}>
        {tier === null ? t('cell.noTier') : t('cell.tier', { tier })}
      </span>
    </span>
  );
}
