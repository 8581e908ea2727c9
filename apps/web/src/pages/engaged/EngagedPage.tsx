import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { CodeLine } from './components/CodeLine.tsx';
import { EngagedTable } from './components/EngagedTable.tsx';
import classes from './EngagedPage.module.css';

const AuditorHomeQuery = graphql(/* GraphQL */ `
  query AuditorHome {
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
  const result = useQuery(AuditorHomeQuery, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <PageQuery result={result} what={t('what')}>
        {({ auditorHome: { code, engagements, viewerCanWork } }) => (
          <div className={classes.page}>
            <Panel flush>
              {engagements.length === 0 ? (
                <EmptyState title={t('empty.title')} text={t('empty.text')} />
              ) : (
                <EngagedTable engagements={engagements} />
              )}
            </Panel>
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
