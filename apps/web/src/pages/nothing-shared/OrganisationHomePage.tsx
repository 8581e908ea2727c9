import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';

/** Home of an organisation: the overview for buyers, requests for suppliers, engagements for auditors. */
export function OrganisationHomePage() {
  const { t } = useTranslation('nothing-shared');
  const { viewer, organisation, can } = useViewer();
  if (viewer.organisation.kind === 'BUYER') {
    return <Navigate to="/o/$organisation/overview" params={{ organisation }} replace />;
  }
  if (can('answers.give')) return <Navigate to="/o/$organisation/inbox" params={{ organisation }} replace />;
  if (can('engaged.read')) return <Navigate to="/o/$organisation/engaged" params={{ organisation }} replace />;
  const kind = viewer.organisation.kind === 'SUPPLIER' ? 'supplier' : 'auditor';
  return (
    <>
      <PageHeader title={t('title')} note={<bdi>{viewer.organisation.name}</bdi>} />
      <Panel>
        <EmptyState
          title={t(`${kind}.none`)}
          text={t(`${kind}.text`)}
          action={
            <Link to="/o/$organisation/members" params={{ organisation }}>
              {t('members')}
            </Link>
          }
        />
      </Panel>
    </>
  );
}
