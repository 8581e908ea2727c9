import { useApolloClient, useSubscription } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../gql/fragment-masking.ts';
import type { JobLine_JobRunFragment } from '../gql/graphql.ts';
import { lazyPart } from '../lazy-part.ts';
import { FrameFragment, JobLineFragment, JobRunChanged } from './frame-operation.ts';
import classes from './Lines.module.css';

type JobRun = JobLine_JobRunFragment;

/** Most of the time nothing runs. */
const RunningJob = lazyPart(async () => (await import('./RunningJob.tsx')).RunningJob);

const ENDED: readonly JobRun['state'][] = ['DONE', 'FAILED', 'CANCELLED'];

/**
 * The running jobs as one thin line: progress and time left. It comes from the service, so it survives navigation and
 * reload. When a job ends, the page is loaded again, because people wait for that. The outcome stays until another job
 * runs or somebody dismisses it.
 */
export function JobLine({ runs }: { runs: readonly FragmentType<typeof JobLineFragment>[] }) {
  const { t } = useTranslation('frame');
  const client = useApolloClient();
  const [ended, setEnded] = useState<JobRun | null>(null);
  useSubscription(JobRunChanged, {
    onData: ({ data }) => {
      const changed = data.data?.jobRunChanged;
      if (changed === undefined) return;
      const run = readFragment(JobLineFragment, changed);
      if (ENDED.includes(run.state)) {
        setEnded(run);
        void client.refetchQueries({ include: 'active' });
        return;
      }
      const frame = { id: 'ROOT_QUERY', fragment: FrameFragment, fragmentName: 'Frame_query' };
      client.cache.updateFragment(frame, (before) => {
        if (before === null) return before;
        const known = readFragment(JobLineFragment, before.activeJobRuns).some(({ id }) => id === run.id);
        return known ? before : { ...before, activeJobRuns: [...before.activeJobRuns, changed] };
      });
    },
  });
  const running = readFragment(JobLineFragment, runs).filter(({ state }) => !ENDED.includes(state));
  const [first, ...others] = [...running, ...(ended === null ? [] : [ended])].sort((a, b) => urgency(a) - urgency(b));
  if (first === undefined) return null;
  return (
    <section aria-label={t('job.label')} className={classes.job}>
      <Suspense>
        <RunningJob run={first} more={others.filter((run) => run !== ended).length} />
      </Suspense>
      {first === ended && (
        <button type="button" className={classes.dismiss} onClick={() => setEnded(null)}>
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
