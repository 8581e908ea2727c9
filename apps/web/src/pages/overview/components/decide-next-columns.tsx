import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';

import { LabelInForce, Money, Num, type DataColumn } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { DecideNextRow_SupplierFragment } from '../../../gql/graphql.ts';

export const DecideNextRowFragment = graphql(/* GraphQL */ `
  fragment DecideNextRow_supplier on SupplierRow {
    id
    name
    label
    override {
      state
      computedLabel
      until
    }
    lane
    country {
      code
      name
    }
    sector {
      key
      name
    }
    leadingFlag {
      code
      text
    }
    workersConcerned
    spend {
      minor
      currency
      exponent
    }
    confidence
  }
`);

type Row = DecideNextRow_SupplierFragment;

export function decideNextColumns(t: TFunction, organisation: string): readonly DataColumn<Row>[] {
  return [
    { id: 'lane', heading: t('column.lane'), width: '13%', cell: (row) => t(`lane.${row.lane}`) },
    {
      id: 'supplier',
      heading: t('column.supplier'),
      rowHeader: true,
      width: '22%',
      cell: (row) => (
        <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: row.id }} data-row-link>
          <bdi>{row.name}</bdi>
        </Link>
      ),
    },
    { id: 'country', heading: t('column.country'), cell: (row) => row.country?.name ?? <NotKnown t={t} /> },
    {
      id: 'sector',
      heading: t('column.sector'),
      cell: (row) => (row.sector === null ? <NotKnown t={t} /> : <span className="pl-alone">{row.sector.name}</span>),
    },
    {
      id: 'band',
      heading: t('column.band'),
      cell: (row) => <LabelInForce label={row.label} override={row.override} />,
    },
    {
      id: 'flag',
      heading: t('column.flag'),
      width: '19%',
      cell: (row) => row.leadingFlag?.text ?? <NotKnown t={t} none />,
    },
    {
      id: 'workers',
      heading: t('column.workersConcerned'),
      align: 'end',
      cell: (row) => <Num value={row.workersConcerned} />,
    },
    { id: 'spend', heading: t('column.spend'), align: 'end', cell: (row) => <Money amounts={row.spend} short /> },
    { id: 'confidence', heading: t('column.confidence'), cell: (row) => row.confidence },
  ];
}

function NotKnown({ t, none = false }: { t: TFunction; none?: boolean }) {
  return <span className="pl-quiet">{t(none ? 'next.noFlag' : 'next.notKnown')}</span>;
}
