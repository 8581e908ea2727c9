import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';

import { graphql } from '../gql/gql.ts';
import { usePastDay } from '../pages/past/past-day.tsx';
import { useViewer } from './viewer.tsx';

const HeldBackQuery = graphql(/* GraphQL */ `
  query HeldBack($proposers: [String!]!) {
    heldBack(proposers: $proposers) {
      shortId
      reason
    }
  }
`);

type Proposer = { readonly shortId: string | null } | null | undefined;

/** Why an approval of the viewer would be refused, by who proposed; null where it would not, or until that is known. @param proposers of what waits on the page */
export function useHeldBack(proposers: readonly Proposer[]): (proposer: Proposer) => string | null {
  const { can } = useViewer();
  const isPast = usePastDay() !== null;
  const known = proposers.flatMap((each) => (typeof each?.shortId === 'string' ? [each.shortId] : []));
  const of = [...new Set(known)].toSorted();
  const { data } = useQuery(HeldBackQuery, {
    variables: { proposers: of },
    // People who approve anything approve decisions.
    skip: isPast || of.length === 0 || !can('decision.approve'),
    fetchPolicy: 'cache-and-network',
  });
  return useCallback(
    (proposer) => data?.heldBack.find(({ shortId }) => shortId === proposer?.shortId)?.reason ?? null,
    [data],
  );
}
