import { useTranslation } from 'react-i18next';

import { ProgressBar, useFormat } from '@plumbline/ui';

import classes from './JobProgress.module.css';
import type { JobRow_JobRunFragment as Job } from '../../../gql/graphql.ts';

/** State, progress while it runs, reason if it failed, and the file that it wrote. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { state, stageText, done, total, attempts, reason, fileUrl } = job;
  const share = total === 0 ? 0 : Math.min(done / total, 1);
  const runs = state === 'RUNNING' || (state === 'WAITING' && done > 0);
  return (
    <div className={classes.progress}>
      <span className={classes.state} data-state={state}>
        {runs ? stageText : t(`state.${state}`)}
      </span>
      {runs && total > 0 && (
        <>
          <ProgressBar label={job.title} share={share} />
          <span className="pl-quiet">
            {t('progress', { done: format.number(done), total: format.number(total), percent: format.percent(share) })}
          </span>
        </>
      )}
      {fileUrl !== null && (
        <a href={fileUrl} download>
          {t('download')}
          <span className="pl-hidden"> {job.title}</span>
        </a>
      )}
      {reason !== null && <span className={classes.reason}>{reason.text}</span>}
      {attempts > 1 && <span className="pl-quiet">{t('attempts', { count: attempts })}</span>}
    </div>
  );
}
