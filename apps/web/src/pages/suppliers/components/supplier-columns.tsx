import type { TFunction } from 'i18next';

import { DateText, LabelInForce, Num, type DataColumn } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import type { ColumnKey } from '../lib/column-keys.ts';
import { DecisionCell } from './DecisionCell.tsx';
import { FlagCell } from './FlagCell.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { ScoreCell } from './ScoreCell.tsx';
import { SpendCell } from './SpendCell.tsx';
import { SupplierCell } from './SupplierCell.tsx';
import { WorkersCell } from './WorkersCell.tsx';

type Row = SupplierTable_SupplierFragment;
type Column = DataColumn<Row> & { readonly id: ColumnKey; readonly inShort?: true };

/** All columns that the table can have. @param short beside the preview */
function allColumns(t: TFunction<'suppliers'>, short: boolean): readonly Column[] {
  return [
    {
      id: 'label',
      heading: t('column.label'),
      width: '116px',
      cell: (row) => <LabelInForce label={row.label} override={row.override} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'score',
      heading: t('column.score'),
      width: '124px',
      cell: (row) => <ScoreCell supplier={row} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'name',
      width: short ? '27%' : '20%',
      heading: t('column.name'),
      cell: (row) => <SupplierCell supplier={row} />,
      text: ({ name }) => name,
      sortable: true,
      rowHeader: true,
      inShort: true,
    },
    {
      id: 'externalId',
      heading: t('column.externalId'),
      width: '100px',
      cell: (row) =>
        row.externalId === null ? <span className="pl-quiet">{t('cell.noId')}</span> : <bdi>{row.externalId}</bdi>,
    },
    {
      id: 'place',
      heading: t('column.place'),
      width: '10%',
      cell: (row) => <PlaceCell supplier={row} />,
      sortable: true,
    },
    {
      id: 'flag',
      heading: t('column.flag'),
      width: short ? '27%' : '16%',
      cell: (row) => <FlagCell supplier={row} />,
      inShort: true,
    },
    {
      id: 'workers',
      heading: t('column.workers'),
      width: '88px',
      cell: (row) => <WorkersCell supplier={row} />,
      align: 'end',
      sortable: true,
    },
    {
      id: 'concerned',
      heading: t('column.concerned'),
      width: '92px',
      cell: (row) => <Num value={row.workersConcerned} />,
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
    { id: 'confidence', heading: t('column.confidence'), width: '92px', cell: (row) => row.confidence },
    {
      id: 'decision',
      heading: t('column.decision'),
      width: short ? '22%' : '12%',
      cell: (row) => <DecisionCell supplier={row} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'sites',
      heading: t('column.sites'),
      width: '60px',
      cell: (row) => <Num value={row.siteCount} />,
      align: 'end',
    },
    {
      id: 'spend',
      heading: t('column.spendTier'),
      width: '94px',
      cell: (row) => <SpendCell supplier={row} />,
      align: 'end',
      sortable: true,
      wideOnly: true,
    },
    { id: 'assessed', heading: t('column.assessed'), width: '96px', cell: (row) => <DateText value={row.asOf} /> },
  ];
}

/** The columns that were chosen, in their order; fewer when the preview is open, unless they were chosen for it. */
export function supplierColumns(
  t: TFunction<'suppliers'>,
  { shown, short, chosen }: { readonly shown: readonly ColumnKey[]; readonly short: boolean; readonly chosen: boolean },
): readonly DataColumn<Row>[] {
  const all = allColumns(t, short);
  const columns = shown.flatMap((key) => all.find(({ id }) => id === key) ?? []);
  return short && !chosen ? columns.filter(({ inShort }) => inShort) : columns;
}
