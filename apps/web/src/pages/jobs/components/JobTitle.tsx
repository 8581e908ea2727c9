import { Link } from '@tanstack/react-router';

import { useViewer } from '../../../frame/viewer.tsx';
import type { JobRow_JobRunFragment as Job } from '../../../gql/graphql.ts';

/** An import's job leads to the import. */
export function JobTitle({ job }: { job: Job }) {
  const { organisation } = useViewer();
  const title = <bdi>{job.title}</bdi>;
  if (job.subjectType !== 'Import' || job.subjectId === null) return title;
  return (
    <Link to="/o/$organisation/imports/$import" params={{ organisation, import: job.subjectId }} data-row-link>
      {title}
    </Link>
  );
}
