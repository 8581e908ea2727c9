import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EngagementTable_EngagementFragment } from '../../../gql/graphql.ts';

const EngagementTableFragment = graphql(/* GraphQL */ `
  fragment EngagementTable_engagement on Engagement {
    id
    auditorName
    purposeText
    supplierCount
    fromOn
    untilOn
    phase
  }
`);

/** Engagements, the newest first. */
export function EngagementTable({
  engagements,
}: {
  engagements: readonly FragmentType<typeof EngagementTableFragment>[];
}) {
  const { t } = useTranslation('engagements');
  const { organisation } = useViewer();
  const rows = readFragment(EngagementTableFragment, engagements);
  const columns = useMemo(
    (): readonly DataColumn<EngagementTable_EngagementFragment>[] => [
      {
        id: 'auditor',
        heading: t('table.auditor'),
        rowHeader: true,
        cell: (row) => (
          <>
            <Link
              to="/o/$organisation/engagements/$engagement"
              params={{ organisation, engagement: row.id }}
              data-row-link
            >
              <bdi>{row.auditorName}</bdi>
            </Link>
            <p className="pl-quiet">{row.purposeText}</p>
          </>
        ),
      },
      { id: 'state', heading: t('table.state'), cell: (row) => t(`phase.${row.phase}`) },
      { id: 'suppliers', heading: t('table.suppliers'), align: 'end', cell: (row) => row.supplierCount },
      { id: 'from', heading: t('table.from'), cell: (row) => <DateText value={row.fromOn} /> },
      { id: 'until', heading: t('table.until'), cell: (row) => <DateText value={row.untilOn} /> },
    ],
    [t, organisation],
  );
  return <DataTable name={t('title')} rows={rows} columns={columns} rowId={(row) => row.id} />;
}
