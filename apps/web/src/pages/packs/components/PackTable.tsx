import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Num, useFormat, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { PackTable_PackFragment as Pack } from '../../../gql/graphql.ts';

const PackTableFragment = graphql(/* GraphQL */ `
  fragment PackTable_pack on Pack {
    id
    recipient
    asOf
    state
    supersededById
    createdAt
    purpose {
      code
      text
    }
    suppliers {
      supplierId
    }
  }
`);

export function PackTable({ packs }: { packs: readonly FragmentType<typeof PackTableFragment>[] }) {
  const { t } = useTranslation('packs');
  const { organisation } = useViewer();
  const format = useFormat();
  const rows = readFragment(PackTableFragment, packs);
  const columns = useMemo(
    (): readonly DataColumn<Pack>[] => [
      {
        id: 'recipient',
        heading: t('list.recipient'),
        rowHeader: true,
        cell: ({ id, recipient, state, supersededById }) => (
          <Link
            to="/o/$organisation/packs/$pack"
            params={{ organisation, pack: id }}
            data-row-link
            data-state={supersededById === null ? state : 'SUPERSEDED'}
          >
            <bdi>{recipient}</bdi>
          </Link>
        ),
      },
      { id: 'purpose', heading: t('list.purpose'), cell: ({ purpose }) => purpose.text },
      {
        id: 'suppliers',
        heading: t('list.suppliers'),
        align: 'end',
        cell: ({ suppliers }) => <Num value={suppliers.length} />,
      },
      { id: 'asOf', heading: t('list.asOf'), cell: ({ asOf }) => <bdi>{format.date(asOf)}</bdi> },
      {
        id: 'state',
        heading: t('list.state'),
        cell: ({ state, supersededById }) =>
          state === 'RELEASED' && supersededById !== null ? t('state.SUPERSEDED') : t(`state.${state}`),
      },
      { id: 'createdAt', heading: t('list.createdAt'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
    ],
    [t, organisation, format],
  );
  return <DataTable name={t('list.title')} rows={rows} columns={columns} rowId={({ id }) => id} />;
}
