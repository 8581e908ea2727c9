import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';

import { LabelInForce, Lines, Money, Num, type DataColumn } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
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

/** Two lines a row: what it is, and under it where it stands. */
export function decideNextColumns(t: TFunction, organisation: string): readonly DataColumn<Row>[] {
  return [
    {
      id: 'supplier',
      heading: t('column.supplier'),
      rowHeader: true,
      width: '25%',
      cell: (row) => (
        <Lines
          dir="auto"
          second={<Parts of={[row.country?.name ?? t('next.noCountry'), row.sector?.name ?? t('next.noSector')]} />}
          secondDir="auto"
        >
          <Link
            to="/o/$organisation/suppliers/$supplier"
            params={{ organisation, supplier: row.id }}
            title={row.name}
            data-row-link
          >
            {row.name}
          </Link>
        </Lines>
      ),
    },
    {
      id: 'band',
      heading: t('column.band'),
      width: '21%',
      cell: (row) => (
        <Lines second={t('next.confidence', { word: row.confidence })} secondDir="auto">
          <LabelInForce label={row.label} override={row.override} />
        </Lines>
      ),
    },
    {
      id: 'flag',
      heading: t('column.flag'),
      width: '22%',
      cell: (row) => (
        <Lines dir="auto" title={row.leadingFlag?.text} second={t(`lane.${row.lane}`)} secondDir="auto">
          {row.leadingFlag?.text ?? <span className="pl-quiet">{t('next.noFlag')}</span>}
        </Lines>
      ),
    },
    {
      id: 'workers',
      heading: t('column.workersConcerned'),
      align: 'end',
      width: '14%',
      cell: (row) => <Num value={row.workersConcerned} />,
    },
    {
      id: 'spend',
      heading: t('column.spend'),
      align: 'end',
      width: '18%',
      cell: (row) => <Money amounts={row.spend} short />,
    },
  ];
}
