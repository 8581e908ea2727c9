import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { AskedAndFound } from './components/AskedAndFound.tsx';
import { EngagementActions } from './components/EngagementActions.tsx';
import { EngagementText } from './components/EngagementText.tsx';
import { EngagementQuery } from './engagement-operations.ts';
import classes from './EngagementPage.module.css';

/** One engagement: what it opens to whom, until when, who proposed and approved it, and its end. */
export function EngagementPage() {
  const { t } = useTranslation('engagements');
  const { organisation } = useViewer();
  const { engagement: engagementId } = useParams({ from: '/o/$organisation/engagements/$engagement' });
  const result = useQuery(EngagementQuery, { variables: { engagementId }, fetchPolicy: 'cache-and-network' });
  const back = (
    <Link to="/o/$organisation/engagements" params={{ organisation }} search={{}}>
      {t('back')}
    </Link>
  );
  const missing = (
    <Panel flush>
      <EmptyState title={t('missing.title')} text={t('missing.text')} action={back} />
    </Panel>
  );
  return (
    <>
      <PageHeader title={result.data?.engagement.engagement.auditorName ?? t('one')} note={back} />
      <PageQuery result={result} what={t('one')} layout="columns" missing={missing}>
        {({ engagement: scope }) => (
          <div className={classes.columns}>
            <div className={classes.stack}>
              <Panel title={t('text.heading')}>
                <EngagementText engagement={scope.engagement} />
                <EngagementActions engagement={scope.engagement} onDone={() => void result.refetch()} />
              </Panel>
              <AskedAndFound scope={scope} onDone={() => void result.refetch()} />
            </div>
            <Panel title={t('scope.heading', { count: scope.suppliers.length })}>
              <ul className={classes.suppliers}>
                {scope.suppliers.map(({ id, name }) => (
                  <li key={id}>
                    <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: id }} search={{}}>
                      <bdi>{name}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
              <p className="pl-quiet">{t('scope.never')}</p>
            </Panel>
          </div>
        )}
      </PageQuery>
    </>
  );
}
