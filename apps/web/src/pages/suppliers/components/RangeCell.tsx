import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ContextBand } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

interface RangeCellProps {
  supplier: SupplierTable_SupplierFragment;
  range: ReactNode;
}

/** In what span the score lies while gaps are open, and what context alone says. */
export function RangeCell({ supplier, range }: RangeCellProps) {
  const { t } = useTranslation('suppliers');
  return (
    <span className={classes.cell}>
      <span className={classes.nowrap}>{range}</span>
      <span className={classes.second}>
        {t('cell.context')} <ContextBand low={supplier.contextLow} high={supplier.contextHigh} />
      </span>
    </span>
  );
}
