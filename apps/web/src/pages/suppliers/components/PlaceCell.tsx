import type { CellProps } from './cell-props.ts';
import classes from './SupplierTable.module.css';

/** Country and sector, or that they are not known. */
export function PlaceCell({ supplier: { country, sector }, t }: CellProps) {
  return (
    <span className={classes.cell}>
      {country === null ? (
        <span className="pl-quiet">{t('cell.noCountry')}</span>
      ) : (
        <span className={classes.clamp} title={country.name}>
          {country.name}
        </span>
      )}
      <span className={`${classes.second ?? ''} ${classes.clamp ?? ''} pl-alone`}>
        {sector === null ? t('cell.noSector') : sector.name}
      </span>
    </span>
  );
}
