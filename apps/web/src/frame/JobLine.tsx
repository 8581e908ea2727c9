import { useApolloClient, useSubscription } from '@apollo/client/react';
import { Suspense, useState } from 'react';

import { readFragment, type FragmentType } from '../gql/fragment-masking.ts';
import type { JobLine_JobRunFragment } from '../gql/graphql.ts';
import { lazyPart } from '../lazy-part.ts';
import { FrameFragment, JobLineFragment, JobRunChanged } from './frame-operation.ts';

type JobRun = JobLine_JobRunFragment;

/** Most of the time nothing runs. */
const RunningJobs = lazyPart(async () => (await import('./RunningJobs.tsx')).RunningJobs);

const ENDED: readonly JobRun['state'][] = ['DONE', 'FAILED', 'CANCELLED'];

/**
 * The running jobs as one thin line: progress and time left. It comes from the service, so it survives navigation and
 * reload. When a job ends, the page is loaded again, because people wait for that. The outcome stays until another job
 * runs or somebody dismisses it.
 */
export function JobLine({ runs }: { runs: readonly FragmentType<typeof JobLineFragment>[] }) {
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
  if (running.length === 0 && ended === null) return null;
  return (
    <Suspense>
      <RunningJobs running={running} ended={ended} onDismiss={() => setEnded(null)} />
    </Suspense>
  );
}
