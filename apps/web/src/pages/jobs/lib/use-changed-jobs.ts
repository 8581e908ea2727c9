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

/** Rows follow the service by themselves through the cache; a run that is not among them has to be asked for. */
export function useChangedJobs(known: readonly string[], onUnknown: () => void): void {
  useSubscription(JobRowChanged, {
    onData: ({ data }) => {
      const id = data.data?.jobRunChanged.id;
      if (id !== undefined && !known.includes(id)) onUnknown();
    },
  });
}
