import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ProgressBar, useFormat } from '@plumbline/ui';

import type { JobLine_JobRunFragment } from '../gql/graphql.ts';
import classes from './Lines.module.css';
import { useViewer } from './viewer.tsx';

type JobRun = JobLine_JobRunFragment;

interface RunningJobsProps {
  running: readonly JobRun[];
  /** The one that ended last, until somebody dismisses it. */
  ended: JobRun | null;
  onDismiss: () => void;
}

/** The most urgent job, and how many others run. */
export function RunningJobs({ running, ended, onDismiss }: RunningJobsProps) {
  const { t } = useTranslation('frame');
  const [first, ...others] = [...running, ...(ended === null ? [] : [ended])].sort((a, b) => urgency(a) - urgency(b));
  if (first === undefined) return null;
  return (
    <section aria-label={t('job.label')} className={classes.job}>
      <RunningJob run={first} more={others.filter((run) => run !== ended).length} />
      {first === ended && (
        <button type="button" className={classes.dismiss} onClick={onDismiss}>
          {t('job.dismiss')}
        </button>
      )}
    </section>
  );
}

/** Failed jobs first, then running, waiting and finished ones. */
function urgency(run: JobRun): number {
  return ['FAILED', 'RUNNING', 'WAITING', 'CANCELLED', 'DONE'].indexOf(run.state);
}

/** What runs, how far it is and how long it still takes. @param more others that run too */
function RunningJob({ run, more }: { run: JobRun; more: number }) {
  const { t } = useTranslation('frame');
  const share = run.state === 'DONE' ? 1 : run.total === 0 ? 0 : run.done / run.total;
  return (
    <>
      <div className={classes.text}>
        <JobLink run={run} />
        <JobStateText run={run} share={share} />
        {run.fileUrl !== null && (
          <a href={run.fileUrl} download>
            {t('job.download')}
            <span className="pl-hidden"> {run.title}</span>
          </a>
        )}
        {more > 0 && <span className="pl-quiet">{t('job.more', { count: more })}</span>}
      </div>
      <div className={classes.edge}>
        <ProgressBar thin label={run.title} share={share} />
      </div>
    </>
  );
}

function JobStateText({ run, share }: { run: JobRun; share: number }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  if (run.state === 'WAITING') return <span>{t('job.waiting')}</span>;
  if (run.state !== 'RUNNING') return <span role="status">{t(`job.${run.state.toLowerCase()}`)}</span>;
  const numbers = {
    done: format.number(run.done),
    total: format.number(run.total),
    percent: format.percent(share),
  };
  const seconds = run.secondsLeft;
  const left =
    seconds === null
      ? null
      : seconds < 90
        ? t('job.seconds', { count: Math.max(1, Math.round(seconds)) })
        : t('job.minutes', { count: Math.round(seconds / 60) });
  return (
    <>
      <span>{run.stageText}</span>
      {run.total > 0 && <span>{left === null ? t('job.progress', numbers) : t('job.soon', { ...numbers, left })}</span>}
    </>
  );
}

/** The job of an import or a pack opens that. Any other job opens its row on the jobs page, if the viewer may see that page. */
function JobLink({ run }: { run: JobRun }) {
  const { organisation, can } = useViewer();
  const title = <bdi className={classes.title}>{run.title}</bdi>;
  if (run.subjectType === 'Import' && run.subjectId !== null) {
    return (
      <Link to="/o/$organisation/imports/$import" params={{ organisation, import: run.subjectId }}>
        {title}
      </Link>
    );
  }
  if (run.subjectType === 'Pack' && run.subjectId !== null) {
    return (
      <Link to="/o/$organisation/packs/$pack" params={{ organisation, pack: run.subjectId }}>
        {title}
      </Link>
    );
  }
  if (!can('job.read-all')) return title;
  return (
    <Link to="/o/$organisation/jobs" params={{ organisation }} search={{ run: run.id }}>
      {title}
    </Link>
  );
}
