import { useTranslation } from 'react-i18next';

import { Money } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

/** Spend by currency, and the supply tier. */
export function SpendCell({ supplier: { spend, tier } }: { supplier: SupplierTable_SupplierFragment }) {
  const { t } = useTranslation('suppliers');
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
