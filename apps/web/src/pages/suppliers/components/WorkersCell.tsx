import { Lines, Num, useFormat } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';

/** How many people work there, and which share of them are migrants. */
export function WorkersCell({ supplier: { workers, migrantShare }, t }: CellProps) {
  const format = useFormat();
  if (migrantShare === null) return <Num value={workers} />;
  return (
    <Lines second={t('cell.migrants', { share: format.percent(migrantShare) })}>
      <Num value={workers} />
    </Lines>
  );
}
