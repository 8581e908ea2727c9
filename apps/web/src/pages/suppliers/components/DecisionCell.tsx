import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

/** What was decided and until when, what is proposed, and whether a decision is due. */
export function DecisionCell({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  const { t } = useTranslation('suppliers');
  const format = useFormat();
  const { needsDecision, decision, decisionUntil, proposal } = supplier;
  if (!needsDecision && decision === null && proposal === null)
    return <span className="pl-quiet">{t('cell.noDecision')}</span>;
  const text =
    decision === null || decisionUntil === null
      ? decision
      : t('cell.decidedUntil', { decision, date: format.date(decisionUntil) });
  return (
    <span className={classes.cell}>
      {needsDecision && <span className={classes.needs}>{t('cell.needsDecision')}</span>}
      {proposal !== null && (
        <span className={needsDecision ? classes.second : undefined}>{t('cell.proposed', { decision: proposal })}</span>
      )}
      {text !== null && (
        <span
          className={`${needsDecision || proposal !== null ? (classes.second ?? '') : ''} ${classes.clamp ?? ''}`}
          title={text}
        >
          {text}
        </span>
      )}
    </span>
  );
}
