import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, LabelInForce, RiskBadge, type DataColumn } from '@plumbline/ui';

import { useHeldBack } from '../../../frame/use-held-back.ts';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { FlagList, FlagTable_RowFragment as Row } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';

const FlagTableFragment = graphql(/* GraphQL */ `
  fragment FlagTable_row on FlagListRow {
    id
    supplierId
    supplierName
    label
    override {
      state
      computedLabel
      until
    }
    name
    severity
    day
    days
    isDue
    isOverdue
    proposedBy {
      name
      shortId
      nameNow
    }
    viewerCanDecide
  }
`);

const LABEL_OF = { C: 'CRITICAL', H: 'HIGH', M: 'MEDIUM', L: 'LOW' } as const;

/** Lists whose rows are not all in the same state. */
const WITH_STATE: readonly FlagList[] = ['PROPOSED', 'REOPENING', 'CHECKS', 'WAITING'];

interface FlagTableProps {
  rows: readonly FragmentType<typeof FlagTableFragment>[];
  totalCount: number;
  list: FlagList;
  readMore: ReadMore;
}

/** Up to this many rows are shown on the page. Longer lists scroll in a box and load more at its end. */
const FEW = 20;

/** Flags of one list; each leads to its supplier, where something is done about it. */
export function FlagTable({ rows: masked, totalCount, list, readMore }: FlagTableProps) {
  const { t } = useTranslation('flags');
  const { organisation } = useViewer();
  const rows = readFragment(FlagTableFragment, masked);
  const heldBack = useHeldBack(rows.map(({ proposedBy }) => proposedBy));
  const columns = useMemo(
    (): readonly DataColumn<Row>[] => [
      {
        id: 'supplier',
        heading: t('column.supplier'),
        rowHeader: true,
        cell: (row) => (
          <Link
            to="/o/$organisation/suppliers/$supplier"
            params={{ organisation, supplier: row.supplierId }}
            data-row-link
          >
            <bdi>{row.supplierName}</bdi>
          </Link>
        ),
      },
      { id: 'flag', heading: t('column.flag'), cell: (row) => row.name },
      { id: 'severity', heading: t('column.severity'), cell: (row) => <RiskBadge label={LABEL_OF[row.severity]} /> },
      {
        id: 'band',
        heading: t('column.band'),
        cell: (row) => <LabelInForce label={row.label ?? 'NOT_ASSESSED'} override={row.override} />,
      },
      {
        id: 'day',
        heading: t(`day.${list}`),
        cell: (row) => (
          <>
            <DateText value={row.day} /> {row.days !== null && t('column.after', { days: row.days })}
          </>
        ),
      },
      ...(WITH_STATE.includes(list)
        ? [
            {
              id: 'state',
              heading: t('column.you'),
              cell: (row: Row) => <State row={row} list={list} isHeldBack={heldBack(row.proposedBy) !== null} />,
            },
          ]
        : []),
    ],
    [t, organisation, list, heldBack],
  );
  return (
    <DataTable
      name={t(`list.${list}`)}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      totalCount={totalCount}
      {...readMore}
      {...(rows.length < FEW ? {} : { height: 'max(420px, calc(100dvh - 340px))' })}
    />
  );
}

function State({ row, list, isHeldBack }: { row: Row; list: FlagList; isHeldBack: boolean }) {
  const { t } = useTranslation('flags');
  if (row.viewerCanDecide && !isHeldBack) return t('column.canDecide');
  if (list === 'PROPOSED' || list === 'REOPENING') return <span className="pl-quiet">{t('column.othersDecide')}</span>;
  if (row.isOverdue) return <b>{t('column.overdue')}</b>;
  return <span className="pl-quiet">{t(row.isDue ? 'column.due' : 'column.ahead')}</span>;
}
