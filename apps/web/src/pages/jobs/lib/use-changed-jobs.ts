import { useSubscription } from '@apollo/client/react';

import { graphql } from '../../../gql/gql.ts';

const JobRowChanged = graphql(/* GraphQL */ `
  subscription JobRowChanged {
    jobRunChanged {
      id
      ...JobRow_jobRun
    }
  }
`);

/** Known rows update through the cache. A new run is not among them, so the list is loaded again. */
export function useChangedJobs(known: readonly string[], onUnknown: () => void): void {
  useSubscription(JobRowChanged, {
    onData: ({ data }) => {
      const id = data.data?.jobRunChanged.id;
      if (id !== undefined && !known.includes(id)) onUnknown();
    },
  });
}
