import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { AskDialog } from './components/AskDialog.tsx';
import { PricesPanel } from './components/PricesPanel.tsx';
import { PromisePanel } from './components/PromisePanel.tsx';
import { RequestTable } from './components/RequestTable.tsx';
import { SupplierRequestsQuery } from './request-operations.ts';

/** What suppliers were asked, and how far each is. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const { organisation } = useViewer();
  const { ask = [] } = useSearch({ from: '/o/$organisation/requests' });
  const navigate = useNavigate({ from: '/o/$organisation/requests' });
  const result = useQuery(SupplierRequestsQuery, { fetchPolicy: 'cache-and-network' });
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
      <PageQuery result={result} what={t('what')}>
        {({ supplierRequests }) => (
          <Panel flush>
            {supplierRequests.length === 0 ? (
              <EmptyState
                title={t('empty.title')}
                text={t('empty.text')}
                action={
                  <Link to="/o/$organisation/suppliers" params={{ organisation }}>
                    {t('empty.action')}
                  </Link>
                }
              />
            ) : (
              <RequestTable requests={supplierRequests} onChanged={refresh} />
            )}
          </Panel>
        )}
      </PageQuery>
      <Stack gap="md" mt="md">
        <PromisePanel />
        <PricesPanel />
      </Stack>
      {ask.length > 0 && (
        <AskDialog
          supplierIds={ask}
          onClose={() => {
            void navigate({ search: {} });
            refresh();
          }}
        />
      )}
    </>
  );
}
