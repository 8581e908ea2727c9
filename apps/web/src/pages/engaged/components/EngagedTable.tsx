import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EngagedTable_EngagementFragment } from '../../../gql/graphql.ts';

const EngagedTableFragment = graphql(/* GraphQL */ `
  fragment EngagedTable_engagement on AuditorEngagement {
    id
    buyerName
    purposeText
    note
    supplierCount
    fromOn
    untilOn
    phase
  }
`);

/** Engagements of an auditor: those that run first. */
export function EngagedTable({ engagements }: { engagements: readonly FragmentType<typeof EngagedTableFragment>[] }) {
  const { t } = useTranslation('engaged');
  const { organisation, can } = useViewer();
  const rows = readFragment(EngagedTableFragment, engagements);
  const columns = useMemo(
    (): readonly DataColumn<EngagedTable_EngagementFragment>[] => [
      {
        id: 'buyer',
        heading: t('table.buyer'),
        rowHeader: true,
        cell: (row) => (
          <>
            {row.phase === 'RUNNING' && can('engaged.work') ? (
              <Link
                to="/o/$organisation/engaged/$engagement"
                params={{ organisation, engagement: row.id }}
                search={{}}
                data-row-link
              >
                <bdi>{row.buyerName}</bdi>
              </Link>
            ) : (
              <bdi>{row.buyerName}</bdi>
            )}
            <p className="pl-quiet">{row.purposeText}</p>
            <p className="pl-quiet">
              <bdi>{row.note}</bdi>
            </p>
          </>
        ),
      },
      { id: 'state', heading: t('table.state'), cell: (row) => t(`phase.${row.phase}`) },
      { id: 'suppliers', heading: t('table.suppliers'), align: 'end', cell: (row) => row.supplierCount },
      { id: 'from', heading: t('table.from'), cell: (row) => <DateText value={row.fromOn} /> },
      { id: 'until', heading: t('table.until'), cell: (row) => <DateText value={row.untilOn} /> },
    ],
    [t, organisation, can],
  );
  return <DataTable name={t('title')} rows={rows} columns={columns} rowId={(row) => row.id} />;
}
