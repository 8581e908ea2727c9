import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';

import type { DataColumn, Format } from '@plumbline/ui';

import type { RecordList_RecordFragment, Tile } from '../../../gql/graphql.ts';
import { rowsText } from '../lib/rows-text.ts';
import classes from './Differences.module.css';
import { Differences } from './Differences.tsx';

type Row = RecordList_RecordFragment;

interface Surroundings {
  t: TFunction<'import'>;
  format: Format;
  organisation: string;
  /** Null for records of several tiles. */
  tile: Tile | null;
  importId: string | null;
}

export function recordColumns({ t, format, organisation, tile, importId }: Surroundings): readonly DataColumn<Row>[] {
  const columns: DataColumn<Row>[] = [
    {
      id: 'rows',
      heading: t('records.column.row'),
      align: 'end',
      width: '76px',
      cell: ({ rows }) => (
        <span className={classes.rows}>{rowsText(rows, (row) => format.number(row), t('records.andMore'))}</span>
      ),
    },
    {
      id: 'name',
      heading: t('records.column.supplier'),
      width: '30%',
      rowHeader: true,
      cell: (row) => (
        <span className={classes.supplier}>
          <SupplierName row={row} organisation={organisation} />
          <span className={classes.country}>{row.country ?? t('records.noCountry')}</span>
        </span>
      ),
    },
  ];
  if (tile === null) {
    columns.push({ id: 'tile', heading: t('records.column.now'), cell: (row) => t(`tile.name.${row.tile}`) });
  }
  if (tile === 'SAME') {
    columns.push({ id: 'what', heading: t('records.column.what.SAME'), cell: () => t('records.same') });
    return columns;
  }
  columns.push({
    id: 'what',
    heading: tile === null ? t('records.column.what.MOVED') : t(`records.column.what.${tile}`),
    cell: (row) => <Differences record={row} />,
  });
  if (tile === 'PARKED' && importId !== null) {
    columns.push({
      id: 'answer',
      heading: t('records.column.answer'),
      cell: () => (
        <Link to="/o/$organisation/review" params={{ organisation }} search={{ importId }}>
          {t('records.answer')}
        </Link>
      ),
    });
  }
  return columns;
}

/** A supplier that exists opens its page; a new one has none yet. */
function SupplierName({ row, organisation }: { row: Row; organisation: string }) {
  const name = <bdi>{row.name}</bdi>;
  if (row.supplierId === null) return name;
  return (
    <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: row.supplierId }}>
      {name}
    </Link>
  );
}
