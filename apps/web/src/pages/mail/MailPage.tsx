import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { UnsentMails } from './components/UnsentMails.tsx';

const UnsentMailsQuery = graphql(/* GraphQL */ `
  query UnsentMails {
    unsentMails {
      id
      ...UnsentMailRow_unsentMail
    }
  }
`);

/** Mails that did not come through, with a link to hand over instead. */
export function MailPage() {
  const { t } = useTranslation('mail');
  const result = useQuery(UnsentMailsQuery);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <PageQuery result={result} what={t('what')}>
        {({ unsentMails }) => (
          <Panel flush>
            {unsentMails.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <UnsentMails mails={unsentMails} onChanged={() => void result.refetch()} />
            )}
          </Panel>
        )}
      </PageQuery>
    </>
  );
}
