import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { AskDialog } from './AskDialog.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { PricesPanel } from './components/PricesPanel.tsx';
import { RequestLists } from './components/RequestLists.tsx';
import { PromisePanel } from './components/PromisePanel.tsx';
import { RequestTable } from './components/RequestTable.tsx';
import { SupplierRequestsQuery } from './request-operations.ts';

const PAGE_SIZE = 100;

/** What suppliers were asked, and how far each is. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const { organisation } = useViewer();
  const { ask = [], list = null } = useSearch({ from: '/o/$organisation/requests' });
  const navigate = useNavigate({ from: '/o/$organisation/requests' });
  const result = useQuery(SupplierRequestsQuery, {
    variables: { list, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
  });
  const data = result.data ?? result.previousData;
  const readMore = useReadMore(result, ({ supplierRequests }) => supplierRequests);
  const refresh = () => void result.refetch();
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <Button variant="default" onClick={refresh}>
            {t('refresh')}
          </Button>
        }
      />
      <PageQuery result={{ ...result, data }} what={t('what')}>
        {({ supplierRequests: { edges, counts, totalCount } }) =>
          counts.every(({ count }) => count === 0) ? (
            <Panel flush>
              <EmptyState
                title={t('empty.title')}
                text={t('empty.text')}
                action={
                  <Link to="/o/$organisation/suppliers" params={{ organisation }}>
                    {t('empty.action')}
                  </Link>
                }
              />
            </Panel>
          ) : (
            <>
              <RequestLists counts={counts} current={list} />
              <Panel flush>
                {edges.length === 0 ? (
                  <EmptyState title={t('none.title')} text={t('none.text')} />
                ) : (
                  <RequestTable
                    key={list}
                    requests={edges.map(({ node }) => node)}
                    totalCount={totalCount}
                    readMore={readMore}
                    onChanged={refresh}
                  />
                )}
              </Panel>
            </>
          )
        }
      </PageQuery>
      <Stack gap="md" mt="md">
        <PromisePanel />
        <PricesPanel />
      </Stack>
      {ask.length > 0 && (
        <AskDialog
          supplierIds={ask}
          onClose={() => {
            void navigate({ search: present({ list: list ?? undefined }) });
            refresh();
          }}
        />
      )}
    </>
  );
}
