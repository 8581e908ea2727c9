import { Lines, useFormat } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';
import classes from './SupplierTable.module.css';

/** The flag that leads, and how many more there are. */
export function FlagCell({ supplier: { leadingFlag, flagCount }, t }: CellProps) {
  const format = useFormat();
  if (leadingFlag === null) return <span className="pl-quiet">{t('cell.noFlag')}</span>;
  const more = flagCount - 1;
  const others = more > 0 ? t('cell.moreFlags', { count: more, number: format.number(more) }) : null;
  return (
    <span className={classes.flag}>
      <Lines title={others === null ? leadingFlag.text : `${leadingFlag.text}; ${others}`}>{leadingFlag.text}</Lines>
      {others !== null && (
        <bdi className="pl-quiet" title={others} dir="ltr">
          +{format.number(more)}
        </bdi>
      )}
    </span>
  );
}
