import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useReadMore } from '../../../service/use-read-more.ts';
import type { AuditFilter } from '../lib/audit-filter.ts';
import { Anchoring } from './Anchoring.tsx';
import { LogPanel } from './LogPanel.tsx';

const AuditQuery = graphql(/* GraphQL */ `
  query Audit($filter: AuditFilter, $first: Int! = 50, $after: String) {
    auditEntries(filter: $filter, first: $first, after: $after) {
      ...LogPanel_entries
      edges {
        cursor
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    auditVerbs {
      ...AuditFilters_choice
    }
    auditPeople {
      ...AuditFilters_person
    }
    auditAnchoring {
      ...Anchoring_state
    }
  }
`);

/** What was done in the organisation, and how far that is anchored. */
export function ChangesLog({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const result = useQuery(AuditQuery, { variables: { filter } });
  const readMore = useReadMore(result, ({ auditEntries }) => auditEntries);
  return (
    // The old entries stay until the filtered ones are loaded, so the filters keep their place and focus.
    <PageQuery result={{ ...result, data: result.data ?? result.previousData }} what={t('what')}>
      {(data) => (
        <>
          <Anchoring state={data.auditAnchoring} />
          <LogPanel entries={data.auditEntries} verbs={data.auditVerbs} people={data.auditPeople} readMore={readMore} />
        </>
      )}
    </PageQuery>
  );
}
