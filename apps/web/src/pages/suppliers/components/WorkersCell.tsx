import { Lines, Num, useFormat } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';

/** How many people work there, and which share of them are migrants, as the heading says. */
export function WorkersCell({ supplier: { workers, migrantShare } }: Pick<CellProps, 'supplier'>) {
  const format = useFormat();
  if (migrantShare === null) return <Num value={workers} />;
  return (
    <Lines second={format.percent(migrantShare)}>
      <Num value={workers} />
    </Lines>
  );
}
