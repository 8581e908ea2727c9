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
  const others = more > 0 ? t('cell.moreFlags', { count: more, number: format.number(more) }) : null;
  return (
    <span className={classes.flag}>
      <span className={classes.clamp} title={others === null ? leadingFlag.text : `${leadingFlag.text}; ${others}`}>
        {leadingFlag.text}
      </span>
      {others !== null && (
        <span className={classes.second} title={others}>
          +{format.number(more)}
        </span>
      )}
    </span>
  );
}
