import { ContextBand, ScoreLine } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';

/** The score on its scale with the range that gaps leave open, and below it the context band. The colour is that of the label that was computed, whatever people have put in its place. */
export function ScoreCell({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  const { label, override, residual, rangeLow, rangeHigh, observed, contextLow, contextHigh } = supplier;
  return (
    <ScoreLine
      label={override?.computedLabel ?? label}
      score={residual}
      low={rangeLow}
      high={rangeHigh}
      found={observed !== null}
    >
      <ContextBand low={contextLow} high={contextHigh} />
    </ScoreLine>
  );
}
