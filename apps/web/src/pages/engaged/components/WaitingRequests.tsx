import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, EmptyState, Panel, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { WaitingRequests_RequestFragment as Waiting } from '../../../gql/graphql.ts';

const WaitingRequestsFragment = graphql(/* GraphQL */ `
  fragment WaitingRequests_request on WaitingRequest {
    id
    engagementId
    supplierId
    supplierName
    buyerName
    what
    dueOn
    isOverdue
    state
    askedByName
    answer
  }
`);

/** What the auditor asked for and has not got yet, what is due first first. */
export function WaitingRequests({ requests }: { requests: readonly FragmentType<typeof WaitingRequestsFragment>[] }) {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  const rows = readFragment(WaitingRequestsFragment, requests);
  const columns = useMemo(
    (): readonly DataColumn<Waiting>[] => [
      {
        id: 'what',
        heading: t('waiting.what'),
        rowHeader: true,
        cell: ({ what, askedByName }) => (
          <>
            <bdi>{what}</bdi>
            <p className="pl-quiet">{t('waiting.askedBy', { name: askedByName })}</p>
          </>
        ),
      },
      {
        id: 'supplier',
        heading: t('scope.supplier'),
        cell: ({ supplierName, supplierId, engagementId, buyerName }) => (
          <>
            <Link
              to="/o/$organisation/engaged/$engagement/$supplier"
              params={{ organisation, engagement: engagementId, supplier: supplierId }}
              search={{}}
              data-row-link
            >
              <bdi>{supplierName}</bdi>
            </Link>
            <p className="pl-quiet">
              <bdi>{buyerName}</bdi>
            </p>
          </>
        ),
      },
      {
        id: 'due',
        heading: t('table.until'),
        cell: ({ dueOn, isOverdue }) => (
          <>
            <DateText value={dueOn} />
            {isOverdue && <p className="pl-quiet">{t('waiting.overdue')}</p>}
          </>
        ),
      },
      {
        id: 'state',
        heading: t('table.state'),
        cell: ({ state, answer }) => (
          <>
            {t(`waiting.state.${state}`)}
            {answer !== '' && (
              <p className="pl-quiet">
                <bdi>{answer}</bdi>
              </p>
            )}
          </>
        ),
      },
    ],
    [t, organisation],
  );
  return (
    <Panel flush title={t('waiting.title')}>
      {rows.length === 0 ? (
        <EmptyState title={t('waiting.none')} text={t('waiting.noneText')} />
      ) : (
        <DataTable name={t('waiting.title')} rows={rows} columns={columns} rowId={({ id }) => id} />
      )}
    </Panel>
  );
}
