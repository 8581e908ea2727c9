import { useQuery } from '@apollo/client/react';

import { useHeldBack } from '../../../frame/use-held-back.ts';
import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { WaitingForYouQuery as Waiting } from '../../../gql/graphql.ts';
import { usePastDay } from '../../past/past-day.tsx';

const WaitingForYouQuery = graphql(/* GraphQL */ `
  query WaitingForYou($reviews: Boolean!, $engages: Boolean!, $releases: Boolean!) {
    waitingRedactions @include(if: $reviews) {
      id
      evidenceId
      name
      proposedBy {
        name
        shortId
        nameNow
      }
      proposedAt
      viewerCanDecide
    }
    waitingDestructions @include(if: $reviews) {
      id
      evidenceId
      name
      proposedBy {
        name
        shortId
        nameNow
      }
      proposedAt
      viewerCanDecide
    }
    engagements @include(if: $engages) {
      engagements {
        id
        auditorName
        phase
        proposedBy {
          name
          shortId
          nameNow
        }
        proposedAt
        viewerCanDecide
      }
    }
    packs @include(if: $releases) {
      packs {
        id
        recipient
        isProtected
        createdBy {
          name
          shortId
          nameNow
        }
        createdAt
        viewerCanRelease
      }
    }
  }
`);

/** What waits for the viewer and is about no one supplier: redactions, files to be destroyed, engagements and packs. */
export interface ForYou {
  readonly redactions: NonNullable<Waiting['waitingRedactions']>;
  readonly destructions: NonNullable<Waiting['waitingDestructions']>;
  readonly engagements: NonNullable<Waiting['engagements']>['engagements'];
  readonly packs: NonNullable<Waiting['packs']>['packs'];
}

/** Empty until it is known; the page can be read without it. */
export function useWaitingForYou(): ForYou {
  const { can } = useViewer();
  const isPast = usePastDay() !== null;
  const variables = {
    reviews: can('evidence.review'),
    engages: can('engagement.approve'),
    releases: can('pack.release'),
  };
  const { data } = useQuery(WaitingForYouQuery, {
    variables,
    skip: isPast || !Object.values(variables).includes(true),
    fetchPolicy: 'cache-and-network',
  });
  const redactions = data?.waitingRedactions ?? [];
  const destructions = data?.waitingDestructions ?? [];
  const engagements = data?.engagements?.engagements ?? [];
  const packs = data?.packs?.packs ?? [];
  const heldBack = useHeldBack([
    ...[...redactions, ...destructions, ...engagements].map(({ proposedBy }) => proposedBy),
    ...packs.map(({ createdBy }) => createdBy),
  ]);
  const isForYou = ({
    viewerCanDecide,
    proposedBy,
  }: Pick<ForYou['redactions'][number], 'viewerCanDecide' | 'proposedBy'>) =>
    viewerCanDecide && heldBack(proposedBy) === null;
  return {
    redactions: redactions.filter(isForYou),
    destructions: destructions.filter(isForYou),
    engagements: engagements.filter((each) => each.phase === 'PROPOSED' && isForYou(each)),
    packs: packs.filter(
      ({ viewerCanRelease, isProtected, createdBy }) =>
        viewerCanRelease && !(isProtected && heldBack(createdBy) !== null),
    ),
  };
}
