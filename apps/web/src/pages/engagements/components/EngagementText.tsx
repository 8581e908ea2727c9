import { useTranslation } from 'react-i18next';

import { useFormat, usePersonText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './EngagementText.module.css';

const EngagementTextFragment = graphql(/* GraphQL */ `
  fragment EngagementText_engagement on Engagement {
    id
    auditorName
    purposeText
    note
    kinds {
      code
      text
    }
    fromOn
    untilOn
    phase
    proposedBy {
      name
      shortId
      nameNow
    }
    proposedAt
    decidedBy {
      name
      shortId
      nameNow
    }
    decidedAt
    declineReason
    endedBy {
      name
      shortId
      nameNow
    }
    endedAt
    endReason
  }
`);

/** An engagement in full: for what, what it opens, from when until when, by whom, and how it ended. */
export function EngagementText({ engagement: masked }: { engagement: FragmentType<typeof EngagementTextFragment> }) {
  const { t } = useTranslation('engagements');
  const format = useFormat();
  const personText = usePersonText();
  const engagement = readFragment(EngagementTextFragment, masked);
  const { phase, proposedBy, proposedAt, decidedBy, decidedAt, endedBy, endedAt } = engagement;
  const decided =
    decidedBy === null || decidedAt === null || phase === 'WITHDRAWN'
      ? null
      : t(phase === 'DECLINED' ? 'text.declinedBy' : 'text.approvedBy', {
          name: personText(decidedBy),
          date: format.date(decidedAt),
        });
  const ended =
    endedBy === null || endedAt === null
      ? null
      : t('text.endedBy', { name: personText(endedBy), date: format.date(endedAt) });
  const proposed = t('text.proposedBy', { name: personText(proposedBy), date: format.date(proposedAt) });
  return (
    <dl className={classes.text}>
      <dt>{t('table.state')}</dt>
      <dd>{t(`phase.${phase}`)}</dd>
      <dt>{t('text.days')}</dt>
      <dd>{t('text.fromUntil', { from: format.date(engagement.fromOn), until: format.date(engagement.untilOn) })}</dd>
      <dt>{t('text.purpose')}</dt>
      <dd>
        {engagement.purposeText}
        <p>
          <bdi>{engagement.note}</bdi>
        </p>
      </dd>
      <dt>{t('text.opens')}</dt>
      <dd>
        <ul>
          <li>{t('text.always')}</li>
          {engagement.kinds.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </dd>
      {engagement.declineReason !== null && (
        <>
          <dt>{t('text.declineReason')}</dt>
          <dd>
            <bdi>{engagement.declineReason}</bdi>
          </dd>
        </>
      )}
      {engagement.endReason !== null && (
        <>
          <dt>{t('text.endReason')}</dt>
          <dd>
            <bdi>{engagement.endReason}</bdi>
          </dd>
        </>
      )}
      <dt>{t('text.people')}</dt>
      <dd>{[proposed, decided, ended].filter((text) => text !== null).join(' ')}</dd>
    </dl>
  );
}
