import { ContextBand, RangeText } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

/** Range of the score while gaps are open, and beside it the context band. */
export function RangeCell({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  return (
    <span className={classes.cell}>
      <span className={classes.nowrap}>
        <RangeText low={supplier.rangeLow} high={supplier.rangeHigh} />
      </span>
      <span className={classes.second}>
        <ContextBand low={supplier.contextLow} high={supplier.contextHigh} />
      </span>
    </span>
  );
}
