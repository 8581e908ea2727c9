import { useTranslation } from 'react-i18next';

import { Num, useFormat } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

/** How many people work there, and which share of them are migrants. */
export function WorkersCell({ supplier: { workers, migrantShare } }: { supplier: SupplierTable_SupplierFragment }) {
  const { t } = useTranslation('suppliers');
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
