import { useTranslation } from 'react-i18next';

import { durationBetween } from '../lib/duration.ts';
import type { JobRow_JobRunFragment as Job } from '../../../gql/graphql.ts';

/** Time from request to end. Empty while it runs. */
export function Took({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  if (job.finishedAt === null) return null;
  const { hours, minutes, seconds } = durationBetween(job.createdAt, job.finishedAt);
  if (hours > 0) return t('took.hours', { hours, minutes });
  return minutes > 0 ? t('took.minutes', { minutes, seconds }) : t('took.seconds', { seconds });
}
