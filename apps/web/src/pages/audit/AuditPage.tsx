import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, useFormat, usePersonText, type Person } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { Anchoring } from './components/Anchoring.tsx';
import { AuditFilters } from './components/AuditFilters.tsx';
import { AuditTable } from './components/AuditTable.tsx';
import { ClearFilters } from './components/ClearFilters.tsx';
import { Verification } from './components/Verification.tsx';
import classes from './AuditPage.module.css';
import { filterOf } from './lib/audit-filter.ts';

const AuditQuery = graphql(/* GraphQL */ `
  query Audit($filter: AuditFilter, $after: String) {
    auditEntries(filter: $filter, first: 50, after: $after) {
      edges {
        cursor
        node {
          sequence
          subjectName
          subjectPerson {
            name
            shortId
            nameNow
          }
          ...AuditRow_entry
        }
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

const route = getRouteApi('/o/$organisation/audit');

/** What was done, by whom, when, newest first; each entry is chained to the one before it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { timeZone } = useFormat();
  const personText = usePersonText();
  const search = route.useSearch();
  const filter = useMemo(() => filterOf(search, timeZone), [search, timeZone]);
  const result = useQuery(AuditQuery, { variables: { filter } });
  const isFiltered = Object.keys(filter).length > 0;

  const readMore = useReadMore(result, result.data?.auditEntries.pageInfo);
  const subjectNameOf = (entry: { subjectName: string | null; subjectPerson: Person | null } | undefined) =>
    entry?.subjectPerson ? personText(entry.subjectPerson) : (entry?.subjectName ?? null);
  const refused = result.error !== undefined && result.data === undefined;
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className={classes.page}>
        {!refused && <Verification onVerified={() => void result.refetch()} />}
        {result.data !== undefined && <Anchoring state={result.data.auditAnchoring} />}
        {/* The old entries stay until the filtered ones are loaded, so the filters keep their place and focus. */}
        <PageQuery result={{ ...result, data: result.data ?? result.previousData }} what={t('what')}>
          {(data) => (
            <Panel flush>
              <AuditFilters
                verbs={data.auditVerbs}
                people={data.auditPeople}
                subjectName={subjectNameOf(data.auditEntries.edges[0]?.node)}
              />
              {data.auditEntries.edges.length === 0 ? (
                <EmptyState
                  title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
                  text={t(isFiltered ? 'empty.filteredText' : 'empty.text')}
                  {...(isFiltered ? { action: <ClearFilters /> } : {})}
                />
              ) : (
                <AuditTable entries={data.auditEntries.edges.map((edge) => edge.node)} readMore={readMore} />
              )}
            </Panel>
          )}
        </PageQuery>
      </div>
    </>
  );
}
