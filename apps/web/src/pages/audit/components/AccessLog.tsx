import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useReadMore } from '../../../service/use-read-more.ts';
import type { AuditFilter } from '../lib/audit-filter.ts';
import { LogPanel } from './LogPanel.tsx';

const AccessQuery = graphql(/* GraphQL */ `
  query Access($filter: AuditFilter, $first: Int! = 50, $after: String) {
    accessEntries(filter: $filter, first: $first, after: $after) {
      ...LogPanel_entries
      edges {
        cursor
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    accessVerbs {
      ...AuditFilters_choice
    }
    auditPeople {
      ...AuditFilters_person
    }
  }
`);

/** Who signed in and out, was refused, or took files away. */
export function AccessLog({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const result = useQuery(AccessQuery, { variables: { filter } });
  const readMore = useReadMore(result, ({ accessEntries }) => accessEntries);
  return (
    <>
      <p className="pl-quiet">{t('log.accessNote')}</p>
      <PageQuery result={{ ...result, data: result.data ?? result.previousData }} what={t('what')}>
        {(data) => (
          <LogPanel
            entries={data.accessEntries}
            verbs={data.accessVerbs}
            people={data.auditPeople}
            readMore={readMore}
          />
        )}
      </PageQuery>
    </>
  );
}
