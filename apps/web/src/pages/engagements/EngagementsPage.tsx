import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { EngagementTable } from './components/EngagementTable.tsx';
import { ProposeDialog } from './components/ProposeDialog.tsx';
import { EngagementsQuery } from './engagement-operations.ts';

/** Which auditors may read which suppliers, from when until when. */
export function EngagementsPage() {
  const { t } = useTranslation('engagements');
  const { organisation } = useViewer();
  const { engage = [] } = useSearch({ from: '/o/$organisation/engagements' });
  const navigate = useNavigate({ from: '/o/$organisation/engagements' });
  const result = useQuery(EngagementsQuery, { fetchPolicy: 'cache-and-network' });
  const choose = (
    <Link to="/o/$organisation/suppliers" params={{ organisation }}>
      {t('choose')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={result.data?.engagements.viewerCanPropose === true && choose}
      />
      <PageQuery result={result} what={t('what')}>
        {({ engagements: { engagements, viewerCanPropose } }) => (
          <Panel flush>
            {engagements.length === 0 ? (
              <EmptyState
                title={t('empty.title')}
                text={t(viewerCanPropose ? 'empty.text' : 'empty.others')}
                {...(viewerCanPropose ? { action: choose } : {})}
              />
            ) : (
              <EngagementTable engagements={engagements} />
            )}
          </Panel>
        )}
      </PageQuery>
      {engage.length > 0 && (
        <ProposeDialog
          supplierIds={engage}
          onClose={() => {
            void navigate({ search: {} });
            void result.refetch();
          }}
        />
      )}
    </>
  );
}
