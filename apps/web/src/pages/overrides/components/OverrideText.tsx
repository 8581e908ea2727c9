import { useTranslation } from 'react-i18next';

import { Notice, RiskBadge, useFormat, usePersonText, useWords } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { OverrideText_OverrideFragment } from '../../../gql/graphql.ts';
import classes from './OverridePanel.module.css';

const OverrideTextFragment = graphql(/* GraphQL */ `
  fragment OverrideText_override on Override {
    id
    supplierName
    label
    computedLabel
    computedNow
    state
    suspended
    overtaken
    reasonText
    reason
    evidence
    evidenceDate
    until
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
    ending
    endProposedBy {
      name
      shortId
      nameNow
    }
    endProposedAt
    endReason
    endDeclinedBy {
      name
      shortId
      nameNow
    }
    endDeclinedAt
    endDeclineReason
    endedBy {
      name
      shortId
      nameNow
    }
    endedAt
  }
`);

interface OverrideTextProps {
  override: FragmentType<typeof OverrideTextFragment>;
  /** Also say how it ended; in the panel this is clear from the place. */
  withState?: boolean;
}

/** An override in full: which label in place of which, until when, why, on what evidence, by whom and when. */
export function OverrideText({ override: masked, withState = false }: OverrideTextProps) {
  const { t } = useTranslation('overrides');
  const words = useWords();
  const format = useFormat();
  const override = readFragment(OverrideTextFragment, masked);
  const now = override.computedNow === null ? null : words(`band.${override.computedNow}`);
  return (
    <div className={classes.override}>
      <p className={classes.labels}>
        <RiskBadge label={override.label} />{' '}
        {t('text.instead', { computed: words(`band.${override.computedLabel}`), date: format.date(override.until) })}
        {withState && <span className="pl-quiet"> · {t(`state.${override.state}`)}</span>}
      </p>
      {override.suspended && (
        <Notice tone="notice">
          {now === null ? t('text.merged', { name: override.supplierName }) : t('text.suspended', { now })}
        </Notice>
      )}
      {override.overtaken && (
        <Notice tone="notice">{t('text.overtaken', { now: now ?? words('band.NOT_ASSESSED') })}</Notice>
      )}
      <p>{override.reasonText}.</p>
      <p>
        <bdi>{override.reason}</bdi>
      </p>
      <p>
        <span className={classes.label}>{t('text.evidence')}</span> <bdi>{override.evidence}</bdi>,{' '}
        {format.date(override.evidenceDate)}
      </p>
      {override.declineReason !== null && (
        <p>
          <span className={classes.label}>{t('text.declineReason')}</span> <bdi>{override.declineReason}</bdi>
        </p>
      )}
      <EndText override={override} />
      <WhoAndWhen override={override} />
    </div>
  );
}

/** That it is proposed to end it before its day, or that this was declined or done: by whom, when and why. */
function EndText({ override }: { override: OverrideText_OverrideFragment }) {
  const { t } = useTranslation('overrides');
  const format = useFormat();
  const personText = usePersonText();
  const { state, ending, endProposedBy, endProposedAt, endReason } = override;
  const { endDeclinedBy, endDeclinedAt, endDeclineReason } = override;
  if (endReason === null) return null;
  const said = (text: 'text.endProposedBy' | 'text.endDeclinedBy', by: typeof endProposedBy, at: string | null) =>
    by !== null && at !== null && t(text, { name: personText(by), date: format.date(at) });
  const proposed = (
    <>
      {said('text.endProposedBy', endProposedBy, endProposedAt)}{' '}
      <span className={classes.label}>{t(state === 'ENDED' ? 'text.endReason' : 'text.endWhy')}</span>{' '}
      <bdi>{endReason}</bdi>
    </>
  );
  return (
    <>
      {ending ? <Notice tone="notice">{proposed}</Notice> : <p>{proposed}</p>}
      {endDeclineReason !== null && (
        <p>
          {said('text.endDeclinedBy', endDeclinedBy, endDeclinedAt)}{' '}
          <span className={classes.label}>{t('text.declineReason')}</span> <bdi>{endDeclineReason}</bdi>
        </p>
      )}
    </>
  );
}

function WhoAndWhen({ override }: { override: OverrideText_OverrideFragment }) {
  const { t } = useTranslation('overrides');
  const format = useFormat();
  const personText = usePersonText();
  const { state, proposedBy, proposedAt, decidedBy, decidedAt, endedBy, endedAt } = override;
  const decided =
    decidedBy === null || decidedAt === null || state === 'WITHDRAWN'
      ? null
      : t(state === 'DECLINED' ? 'text.declinedBy' : 'text.approvedBy', {
          name: personText(decidedBy),
          date: format.date(decidedAt),
        });
  const ended =
    state !== 'ENDED' || endedBy === null || endedAt === null
      ? null
      : t('text.endedBy', { name: personText(endedBy), date: format.date(endedAt) });
  const proposed = t('text.proposedBy', { name: personText(proposedBy), date: format.date(proposedAt) });
  return <p className="pl-quiet">{[proposed, decided, ended].filter((text) => text !== null).join(' ')}</p>;
}
