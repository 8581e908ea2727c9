import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SupplierTable.module.css';

/** The flag that leads, and how many more there are. */
export function FlagCell({ supplier: { leadingFlag, flagCount } }: { supplier: SupplierTable_SupplierFragment }) {
  const { t } = useTranslation('suppliers');
  const format = useFormat();
  if (leadingFlag === null) return <span className="pl-quiet">{t('cell.noFlag')}</span>;
  const more = flagCount - 1;
  return (
    <span className={classes.cell}>
      <span className={classes.clamp} title={leadingFlag.text}>
        {leadingFlag.text}
      </span>
      {more > 0 && (
        <span className={classes.second}>{t('cell.moreFlags', { count: more, number: format.number(more) })}</span>
      )}
    </span>
  );
}
