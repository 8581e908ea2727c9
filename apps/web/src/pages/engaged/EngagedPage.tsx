import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { usePolling } from '../../service/use-polling.ts';
import { CodeLine } from './components/CodeLine.tsx';
import { EngagedPacks } from './components/EngagedPacks.tsx';
import { EngagedTable } from './components/EngagedTable.tsx';
import { WaitingRequests } from './components/WaitingRequests.tsx';
import classes from './EngagedPage.module.css';
import { isUnfinished, PACKS_EVERY } from './lib/unfinished-packs.ts';

const AuditorHomeQuery = graphql(/* GraphQL */ `
  query AuditorHome($works: Boolean!) {
    waitingRequests @include(if: $works) {
      ...WaitingRequests_request
    }
    engagedPacks @include(if: $works) {
      state
      ...EngagedPacks_pack
    }
    auditorHome {
      code
      viewerCanWork
      engagements {
        id
        ...EngagedTable_engagement
      }
    }
  }
`);

/** Home of an auditor's organisation: who has engaged it, for what and until when, and how others can. */
export function EngagedPage() {
  const { t } = useTranslation('engaged');
  const { can } = useViewer();
  const result = useQuery(AuditorHomeQuery, {
    variables: { works: can('engaged.work') },
    fetchPolicy: 'cache-and-network',
  });
  usePolling(result, isUnfinished(result.data?.engagedPacks), PACKS_EVERY);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <PageQuery result={result} what={t('what')}>
        {({ auditorHome: { code, engagements, viewerCanWork }, waitingRequests, engagedPacks }) => (
          <div className={classes.page}>
            <Panel flush title={t('table.title')}>
              {engagements.length === 0 ? (
                <EmptyState title={t('empty.title')} text={t('empty.text')} />
              ) : (
                <EngagedTable engagements={engagements} />
              )}
            </Panel>
            {waitingRequests !== undefined && <WaitingRequests requests={waitingRequests} />}
            {engagedPacks !== undefined && <EngagedPacks packs={engagedPacks} ofAll />}
            {!viewerCanWork && <p className="pl-quiet">{t('role')}</p>}
            <Panel title={t('code.title')}>
              <p className={classes.how}>{t('code.text')}</p>
              <CodeLine code={code} />
            </Panel>
          </div>
        )}
      </PageQuery>
    </>
  );
}
