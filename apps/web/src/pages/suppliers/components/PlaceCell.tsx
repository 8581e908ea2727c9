import { Lines } from '@plumbline/ui';

import type { CellProps } from './cell-props.ts';

/** Country and sector, or that they are not known. */
export function PlaceCell({ supplier: { country, sector }, t }: CellProps) {
  const place = country?.name ?? t('cell.noCountry');
  const work = sector?.name ?? t('cell.noSector');
  return (
    <Lines second={work} title={`${place} · ${work}`}>
      {country === null ? <span className="pl-quiet">{place}</span> : place}
    </Lines>
  );
}
