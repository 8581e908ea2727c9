import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Panel, PersonName, type DataColumn, type Person } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
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

export interface Waiting {
  readonly id: string;
  readonly what: string;
  readonly link: (text: ReactNode) => ReactNode;
  readonly of: string;
  readonly by: Person;
  readonly at: string;
}

/** What waits for the viewer and is about no one supplier, longest first: redactions, files to be destroyed, engagements and packs. Empty until it is known; the page can be read without it. */
export function useWaitingForYou(): readonly Waiting[] {
  const { t } = useTranslation('overview');
  const { organisation, can } = useViewer();
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
  const redactions = (data?.waitingRedactions ?? [])
    .filter(({ viewerCanDecide }) => viewerCanDecide)
    .map(({ id, evidenceId: evidence, name, proposedBy, proposedAt }): Waiting => ({
      ...{ id, of: name, by: proposedBy, at: proposedAt, what: t('forYou.redaction') },
      link: (text) => (
        <Link
          to="/o/$organisation/library/$evidence/redactions/$redaction"
          params={{ organisation, evidence, redaction: id }}
        >
          {text}
        </Link>
      ),
    }));
  const destructions = (data?.waitingDestructions ?? [])
    .filter(({ viewerCanDecide }) => viewerCanDecide)
    .map(({ id, evidenceId: evidence, name, proposedBy, proposedAt }): Waiting => ({
      ...{ id, of: name, by: proposedBy, at: proposedAt, what: t('forYou.destruction') },
      link: (text) => (
        <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence }}>
          {text}
        </Link>
      ),
    }));
  const engagements = (data?.engagements?.engagements ?? [])
    .filter(({ phase, viewerCanDecide }) => phase === 'PROPOSED' && viewerCanDecide)
    .map(({ id, auditorName, proposedBy, proposedAt }): Waiting => ({
      ...{ id, of: auditorName, by: proposedBy, at: proposedAt, what: t('forYou.engagement') },
      link: (text) => (
        <Link to="/o/$organisation/engagements/$engagement" params={{ organisation, engagement: id }}>
          {text}
        </Link>
      ),
    }));
  const packs = (data?.packs?.packs ?? [])
    .filter(({ viewerCanRelease }) => viewerCanRelease)
    .map(({ id, recipient, createdBy, createdAt }): Waiting => ({
      ...{ id, of: recipient, by: createdBy, at: createdAt, what: t('forYou.pack') },
      link: (text) => (
        <Link to="/o/$organisation/packs/$pack" params={{ organisation, pack: id }}>
          {text}
        </Link>
      ),
    }));
  return [...redactions, ...destructions, ...engagements, ...packs].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Each thing that waits for the viewer, with the page where it is decided. */
export function WaitingForYou({ rows }: { rows: readonly Waiting[] }) {
  const { t } = useTranslation('overview');
  const columns: readonly DataColumn<Waiting>[] = [
    { id: 'what', heading: t('forYou.what'), rowHeader: true, cell: ({ what, link }) => link(what) },
    { id: 'of', heading: t('forYou.of'), cell: ({ of }) => <bdi>{of}</bdi> },
    { id: 'by', heading: t('waiting.by'), cell: ({ by }) => <PersonName person={by} /> },
    { id: 'at', heading: t('waiting.at'), cell: ({ at }) => <DateText value={at} /> },
  ];
  return (
    <Panel flush title={t('forYou.title')} note={t('forYou.note')}>
      <DataTable name={t('forYou.title')} rows={rows} columns={columns} rowId={({ id }) => id} />
    </Panel>
  );
}
