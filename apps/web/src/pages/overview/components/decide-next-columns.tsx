import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';

import { LabelInForce, Money, Num, type DataColumn } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { DecideNextRow_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './DecideNext.module.css';

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
      width: '26%',
      cell: (row) => (
        <span className={classes.lines}>
          <Link
            to="/o/$organisation/suppliers/$supplier"
            params={{ organisation, supplier: row.id }}
            title={row.name}
            dir="auto"
            data-row-link
          >
            <bdi>{row.name}</bdi>
          </Link>
          <span className="pl-quiet">
            <Parts of={[row.country?.name ?? t('next.noCountry'), row.sector?.name ?? t('next.noSector')]} />
          </span>
        </span>
      ),
    },
    {
      id: 'band',
      heading: t('column.band'),
      width: '21%',
      cell: (row) => (
        <span className={classes.lines}>
          <span>
            <LabelInForce label={row.label} override={row.override} />
          </span>
          <span className="pl-quiet">{t('next.confidence', { word: row.confidence })}</span>
        </span>
      ),
    },
    {
      id: 'flag',
      heading: t('column.flag'),
      width: '25%',
      cell: (row) => (
        <span className={classes.lines}>
          <span title={row.leadingFlag?.text} dir="auto">
            {row.leadingFlag?.text ?? <span className="pl-quiet">{t('next.noFlag')}</span>}
          </span>
          <span className="pl-quiet">{t(`lane.${row.lane}`)}</span>
        </span>
      ),
    },
    {
      id: 'workers',
      heading: t('column.workersConcerned'),
      align: 'end',
      width: '16%',
      cell: (row) => <Num value={row.workersConcerned} />,
    },
    {
      id: 'spend',
      heading: t('column.spend'),
      align: 'end',
      width: '12%',
      cell: (row) => <Money amounts={row.spend} short />,
    },
  ];
}
