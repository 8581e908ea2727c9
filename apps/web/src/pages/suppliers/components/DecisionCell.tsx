import { Lines, useFormat } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';
import classes from './SupplierTable.module.css';

/** What was decided and until when, what is proposed, and whether a decision is due. */
export function DecisionCell({ supplier, t }: CellProps) {
  const format = useFormat();
  const { needsDecision, decision, decisionUntil, proposal, hold } = supplier;
  if (!needsDecision && decision === null && proposal === null && hold === null)
    return <span className="pl-quiet">{t('cell.noDecision')}</span>;
  const text =
    decision === null || decisionUntil === null
      ? decision
      : t('cell.decidedUntil', { decision, date: format.date(decisionUntil) });
  const lines = [
    hold?.text ?? null,
    proposal === null ? null : t('cell.proposed', { decision: proposal }),
    text,
  ].filter((line) => line !== null);
  const [first, ...others] = needsDecision ? [t('cell.needsDecision'), ...lines] : lines;
  const second = others.join(' · ');
  return (
    <Lines second={second === '' ? null : second} title={[first, ...others].join(' · ')}>
      {needsDecision ? <span className={classes.needs}>{first}</span> : first}
    </Lines>
  );
}
