import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, PersonName, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { JobRow_JobRunFragment as Job } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { JobActions } from './JobActions.tsx';
import { JobProgress } from './JobProgress.tsx';
import { JobTitle } from './JobTitle.tsx';
import { Took } from './Took.tsx';

const JobRowFragment = graphql(/* GraphQL */ `
  fragment JobRow_jobRun on JobRun {
    id
    title
    state
    stageText
    done
    total
    secondsLeft
    attempts
    reason {
      code
      text
    }
    startedBy {
      name
      shortId
      nameNow
    }
    subjectType
    subjectId
    fileUrl
    createdAt
    finishedAt
    viewerCanCancel
    viewerCanRetry
  }
`);

interface JobTableProps {
  runs: readonly FragmentType<typeof JobRowFragment>[];
  /** The run that the address names. */
  current: string | undefined;
  totalCount: number;
  readMore: ReadMore;
}

/** Up to this many rows are shown on the page. Longer lists scroll in a box and load more at its end. */
const FEW = 20;

export function JobTable({ runs, current, totalCount, readMore }: JobTableProps) {
  const { t } = useTranslation('jobs');
  const rows = readFragment(JobRowFragment, runs);
  const hasActions = rows.some((row) => row.viewerCanCancel || row.viewerCanRetry);
  const columns = useMemo(
    (): readonly DataColumn<Job>[] => [
      { id: 'title', heading: t('column.title'), rowHeader: true, cell: (row) => <JobTitle job={row} /> },
      { id: 'state', heading: t('column.state'), width: '280px', cell: (row) => <JobProgress job={row} /> },
      {
        id: 'by',
        heading: t('column.by'),
        cell: (row) =>
          row.startedBy === null ? (
            <span className="pl-quiet">{t('service')}</span>
          ) : (
            <PersonName person={row.startedBy} />
          ),
      },
      { id: 'at', heading: t('column.at'), cell: (row) => <DateText value={row.createdAt} as="instant" /> },
      { id: 'took', heading: t('column.took'), align: 'end', cell: (row) => <Took job={row} /> },
      ...(hasActions
        ? [
            {
              id: 'actions',
              heading: t('column.actions'),
              align: 'end' as const,
              cell: (row: Job) => <JobActions job={row} />,
            },
          ]
        : []),
    ],
    [t, hasActions],
  );
  return (
    <DataTable
      name={t('title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      totalCount={totalCount}
      {...readMore}
      {...(runs.length < FEW ? {} : { height: 'max(420px, calc(100dvh - 240px))' })}
      {...(current === undefined ? {} : { currentRowId: current })}
    />
  );
}
