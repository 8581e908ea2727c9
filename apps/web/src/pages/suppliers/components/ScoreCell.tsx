import { ContextBand, ScoreLine } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

/** The score on its scale with the range that gaps leave open, and below it the context band. */
export function ScoreCell({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  return (
    <span className={classes.cell}>
      <SupplierScore supplier={supplier} />
      <span className={classes.second}>
        <ContextBand low={supplier.contextLow} high={supplier.contextHigh} />
      </span>
    </span>
  );
}

/** The score in the colour of the label that was computed, whatever people have put in its place. */
export function SupplierScore({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  const { label, override, residual, rangeLow, rangeHigh, observed } = supplier;
  return (
    <ScoreLine
      label={override?.computedLabel ?? label}
      score={residual}
      low={rangeLow}
      high={rangeHigh}
      found={observed !== null}
    />
  );
}
