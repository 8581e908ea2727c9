import type { TFunction } from 'i18next';

import { LabelInForce, Num, type DataColumn } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { DecisionCell } from './DecisionCell.tsx';
import { FlagCell } from './FlagCell.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { ScoreCell } from './ScoreCell.tsx';
import { SpendCell } from './SpendCell.tsx';
import { SupplierCell } from './SupplierCell.tsx';
import { WorkersCell } from './WorkersCell.tsx';

type Row = SupplierTable_SupplierFragment;

/** The columns of the table; fewer when the preview is open. */
export function supplierColumns(t: TFunction<'suppliers'>, short: boolean): readonly DataColumn<Row>[] {
  const all: readonly (DataColumn<Row> & { readonly inShort?: true })[] = [
    {
      id: 'label',
      heading: t('column.label'),
      width: '132px',
      cell: (row) => <LabelInForce label={row.label} override={row.override} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'score',
      heading: t('column.score'),
      width: '100px',
      cell: (row) => <ScoreCell supplier={row} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'name',
      width: short ? '27%' : '17%',
      heading: t('column.name'),
      cell: (row) => <SupplierCell supplier={row} />,
      sortable: true,
      rowHeader: true,
      inShort: true,
    },
    { id: 'place', heading: t('column.place'), width: '11%', cell: (row) => <PlaceCell supplier={row} /> },
    {
      id: 'flag',
      heading: t('column.flag'),
      width: short ? '27%' : '15%',
      cell: (row) => <FlagCell supplier={row} />,
      inShort: true,
    },
    {
      id: 'workers',
      heading: t('column.workers'),
      width: '88px',
      cell: (row) => <WorkersCell supplier={row} />,
      align: 'end',
    },
    {
      id: 'coverage',
      heading: t('column.coverage'),
      width: '60px',
      cell: (row) => <Num value={row.coverage} as="percent" />,
      align: 'end',
      sortable: true,
    },
    {
      id: 'decision',
      heading: t('column.decision'),
      width: short ? '22%' : '13%',
      cell: (row) => <DecisionCell supplier={row} />,
      inShort: true,
    },
    {
      id: 'spend',
      heading: t('column.spendTier'),
      width: '84px',
      cell: (row) => <SpendCell supplier={row} />,
      align: 'end',
      wideOnly: true,
    },
  ];
  return short ? all.filter(({ inShort }) => inShort) : all;
}
