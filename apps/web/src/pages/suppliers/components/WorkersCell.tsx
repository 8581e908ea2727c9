import { Num, useFormat } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';
import classes from './SupplierTable.module.css';

/** How many people work there, and which share of them are migrants. */
export function WorkersCell({ supplier: { workers, migrantShare }, t }: CellProps) {
  const format = useFormat();
  return (
    <span className={classes.cell}>
      <span>
        <Num value={workers} />
      </span>
      {migrantShare !== null && (
        <span className={`${classes.second ?? ''} ${classes.nowrap ?? ''}`}>
          {t('cell.migrants', { share: format.percent(migrantShare) })}
        </span>
      )}
    </span>
  );
}
