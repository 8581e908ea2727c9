import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { JobFilters } from './components/JobFilters.tsx';
import { JobTable } from './components/JobTable.tsx';
import { NoJobs } from './components/NoJobs.tsx';
import { jobStates } from './lib/job-states.ts';
import { useChangedJobs } from './lib/use-changed-jobs.ts';

const JobsQuery = graphql(/* GraphQL */ `
  query Jobs($states: [JobState!], $first: Int! = 50, $after: String) {
    jobRuns(first: $first, after: $after, states: $states) {
      totalCount
      edges {
        cursor
        node {
          id
          ...JobRow_jobRun
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const route = getRouteApi('/o/$organisation/jobs');

/** Long jobs: what, who, progress, reason of failure. Updates itself. */
export function JobsPage() {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { can } = useViewer();
  const search = route.useSearch();
  const states = useMemo(() => jobStates(search.state), [search.state]);
  const result = useQuery(JobsQuery, { variables: states.length === 0 ? {} : { states: [...states] } });
  const shown = result.data ?? result.previousData;
  const ids = useMemo(() => shown?.jobRuns.edges.map((edge) => edge.node.id) ?? [], [shown]);
  useChangedJobs(ids, () => void result.refetch());

  const readMore = useReadMore(result, ({ jobRuns }) => jobRuns);
  const total = shown?.jobRuns.totalCount;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={
          <>
            {t(can('job.read-all') ? 'note' : 'noteOwn')}{' '}
            {total !== undefined && t('count', { count: total, number: format.number(total) })}
          </>
        }
      />
      <PageQuery result={{ ...result, data: shown }} what={t('what')}>
        {({ jobRuns }) => (
          <Panel flush>
            <JobFilters states={states} />
            {jobRuns.edges.length === 0 ? (
              <NoJobs filtered={states.length > 0} />
            ) : (
              <JobTable
                runs={jobRuns.edges.map((edge) => edge.node)}
                current={search.run}
                totalCount={jobRuns.totalCount}
                readMore={readMore}
              />
            )}
          </Panel>
        )}
      </PageQuery>
    </>
  );
}
