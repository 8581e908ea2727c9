import type { TFunction } from 'i18next';

import { DateText, LabelInForce, Lines, Num, type DataColumn } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import type { ColumnKey } from '../lib/column-keys.ts';
import { AnswersCell } from './AnswersCell.tsx';
import { DecisionCell } from './DecisionCell.tsx';
import { FlagCell } from './FlagCell.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { ScoreCell } from './ScoreCell.tsx';
import { SpendCell } from './SpendCell.tsx';
import { SupplierCell } from './SupplierCell.tsx';
import { WorkersCell } from './WorkersCell.tsx';

type Row = SupplierTable_SupplierFragment;
type Column = DataColumn<Row> & { readonly id: ColumnKey; readonly width: string; readonly inShort?: true };

/** All columns that the table can have. @param short beside the preview @param close one line a row */
function allColumns(t: TFunction<'suppliers'>, short: boolean, close: boolean): readonly Column[] {
  return [
    {
      id: 'label',
      heading: t('column.label'),
      width: close ? '156px' : '122px',
      cell: (row) => <LabelInForce label={row.label} override={row.override} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'score',
      heading: t('column.score'),
      width: close ? '212px' : '124px',
      cell: (row) => <ScoreCell supplier={row} />,
      sortable: true,
      inShort: true,
    },
    {
      id: 'name',
      width: short ? '27%' : '21%',
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
        row.externalId === null ? (
          <span className="pl-quiet">{t('cell.noId')}</span>
        ) : (
          <Lines title={row.externalId} dir="auto">
            <bdi>{row.externalId}</bdi>
          </Lines>
        ),
    },
    {
      id: 'place',
      heading: t('column.place'),
      width: '12%',
      cell: (row) => <PlaceCell supplier={row} t={t} />,
      sortable: true,
    },
    {
      id: 'flag',
      heading: t('column.flag'),
      width: short ? '27%' : '17%',
      cell: (row) => <FlagCell supplier={row} t={t} />,
      inShort: true,
    },
    {
      id: 'workers',
      heading: t('column.workersMigrants'),
      width: '104px',
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
      id: 'answers',
      heading: t('column.answers'),
      width: '84px',
      cell: (row) => <AnswersCell supplier={row} t={t} />,
      align: 'end',
    },
    {
      id: 'coverage',
      heading: t('column.coverage'),
      width: '74px',
      cell: (row) => <Num value={row.coverage} as="percent" />,
      align: 'end',
      sortable: true,
    },
    { id: 'confidence', heading: t('column.confidence'), width: '92px', cell: (row) => row.confidence },
    {
      id: 'decision',
      heading: t('column.decision'),
      width: short ? '22%' : '13%',
      cell: (row) => <DecisionCell supplier={row} t={t} />,
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
      width: close ? '112px' : '104px',
      cell: (row) => <SpendCell supplier={row} t={t} />,
      align: 'end',
      sortable: true,
    },
    { id: 'assessed', heading: t('column.assessed'), width: '116px', cell: (row) => <DateText value={row.asOf} /> },
  ];
}

/** Of words in a table whose columns were chosen. */
const ROOM: Readonly<Partial<Record<ColumnKey, string>>> = {
  name: '220px',
  place: '150px',
  flag: '210px',
  decision: '170px',
};

interface TableShape {
  readonly shown: readonly ColumnKey[];
  /** A preview stands beside the table. */
  readonly short: boolean;
  readonly chosen: boolean;
  /** Each row has one line. */
  readonly close: boolean;
}

/** The columns that were chosen, in their order; fewer when the preview is open, unless they were chosen for it. */
export function supplierColumns(
  t: TFunction<'suppliers'>,
  { shown, short, chosen, close }: TableShape,
): readonly DataColumn<Row>[] {
  const all = allColumns(t, short, close);
  const columns = shown.flatMap((key) => all.find(({ id }) => id === key) ?? []);
  // Shares of the table would leave words no room between many columns: it scrolls sideways instead.
  if (chosen) return columns.map((column) => ({ ...column, width: ROOM[column.id] ?? column.width }));
  return short ? columns.filter(({ inShort }) => inShort) : columns;
}
