import type { TFunction } from 'i18next';

import { Money, Num, RangeText, RiskBadge, type DataColumn } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { DecisionCell } from './DecisionCell.tsx';
import { FlagCell } from './FlagCell.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { RangeCell } from './RangeCell.tsx';
import { SupplierCell } from './SupplierCell.tsx';
import { WorkersCell } from './WorkersCell.tsx';

type Row = SupplierTable_SupplierFragment;

/** The table's columns; with a preview beside it only those that tell suppliers apart. */
export function supplierColumns(t: TFunction<'suppliers'>, short: boolean): readonly DataColumn<Row>[] {
  const all: readonly (DataColumn<Row> & { readonly inShort?: true })[] = [
    {
      id: 'label',
      heading: t('column.label'),
      cell: (row) => <RiskBadge label={row.label} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'range',
      heading: t('column.range'),
      cell: (row) => <RangeCell supplier={row} range={<RangeText low={row.rangeLow} high={row.rangeHigh} />} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'name',
      heading: t('column.name'),
      cell: (row) => <SupplierCell supplier={row} />,
      sortable: true,
      rowHeader: true,
      inShort: true,
    },
    { id: 'place', heading: t('column.place'), cell: (row) => <PlaceCell supplier={row} /> },
    { id: 'flag', heading: t('column.flag'), cell: (row) => <FlagCell supplier={row} />, inShort: true },
    { id: 'workers', heading: t('column.workers'), cell: (row) => <WorkersCell supplier={row} />, align: 'end' },
    {
      id: 'coverage',
      heading: t('column.coverage'),
      cell: (row) => <Num value={row.coverage} as="percent" />,
      align: 'end',
      sortable: true,
    },
    { id: 'decision', heading: t('column.decision'), cell: (row) => <DecisionCell supplier={row} />, inShort: true },
    {
      id: 'tier',
      heading: t('column.tier'),
      cell: (row) => <Num value={row.tier} />,
      align: 'end',
      wideOnly: true,
    },
    {
      id: 'spend',
      heading: t('column.spend'),
      cell: (row) => <Money amounts={row.spend} short />,
      align: 'end',
      wideOnly: true,
    },
  ];
  return short ? all.filter(({ inShort }) => inShort) : all;
}
