import { useTranslation } from 'react-i18next';

import { Notice, useFormat, usePersonText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { DecisionText_DecisionFragment } from '../../../gql/graphql.ts';
import classes from './DecisionPanel.module.css';

const DecisionTextFragment = graphql(/* GraphQL */ `
  fragment DecisionText_decision on Decision {
    id
    kind
    kindText
    state
    undoneAt
    reason
    listedReason
    barring
    doesNotCount
    lots
    overdue
    liftedBy {
      name
      shortId
      nameNow
    }
    liftedAt
    liftReason
    conditions
    until
    remedyDate
    owner {
      name
      shortId
      nameNow
    }
    openFindings
    disclosedOn
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
    checklist {
      key
      question
      answer
    }
  }
`);

interface DecisionTextProps {
  decision: FragmentType<typeof DecisionTextFragment>;
  /** Also say how it ended; in the panel this is clear from the place. */
  withState?: boolean;
  /** Show the answers to the do-no-harm questions at once: somebody is about to approve them. */
  withAnswers?: boolean;
}

/** A decision in full: what, until when, why, under which conditions, by whom and when. */
export function DecisionText({ decision: masked, withState = false, withAnswers = false }: DecisionTextProps) {
  const { t } = useTranslation('decisions');
  const format = useFormat();
  const personText = usePersonText();
  const decision = readFragment(DecisionTextFragment, masked);
  return (
    <div className={classes.decision}>
      <p className={classes.kind}>
        <b>
          <bdi>{decision.kindText}</bdi>
        </b>
        {decision.until !== null && <>, {t('text.until', { date: format.date(decision.until) })}</>}
        {withState && (
          <span className="pl-quiet">
            {' '}
            · {t(decision.undoneAt === null ? `state.${decision.state}` : 'state.undone')}
          </span>
        )}
      </p>
      {decision.doesNotCount !== null && <Notice tone="problem">{decision.doesNotCount}</Notice>}
      {decision.overdue && <Notice tone="problem">{t('text.overdue')}</Notice>}
      {decision.lots !== null && (
        <p>
          <span className={classes.label}>{t('text.held')}</span>{' '}
          {decision.lots.length === 0 ? t('hold.everything') : <bdi>{format.list(decision.lots)}</bdi>}
        </p>
      )}
      {decision.listedReason !== null && (
        <p>
          <span className={classes.label}>{t('text.listedReason')}</span> <bdi>{decision.listedReason}</bdi>
        </p>
      )}
      <p>
        <bdi>{decision.reason}</bdi>
      </p>
      {decision.barring !== null && (
        <p>
          <span className={classes.label}>{t('text.barredBy')}</span> <bdi>{decision.barring}</bdi>
        </p>
      )}
      {decision.conditions !== '' && (
        <p className={classes.lines}>
          <span className={classes.label}>{t('text.conditions')}</span> <bdi>{decision.conditions}</bdi>
        </p>
      )}
      {decision.kind === 'SUSPEND' && decision.conditions === '' && (
        <p className="pl-quiet">{t('text.conditionsNotRecorded')}</p>
      )}
      {decision.remedyDate !== null && (
        <p>
          <span className={classes.label}>{t('text.remedy')}</span> <bdi>{format.date(decision.remedyDate)}</bdi>
        </p>
      )}
      {decision.owner !== null && (
        <p>
          <span className={classes.label}>{t('text.owner')}</span> <bdi>{personText(decision.owner)}</bdi>
        </p>
      )}
      {decision.openFindings > 0 && <p>{t('text.findings', { count: decision.openFindings })}</p>}
      {decision.disclosedOn !== null && <p>{t('text.disclosed', { date: format.date(decision.disclosedOn) })}</p>}
      {decision.declineReason !== null && (
        <p>
          <span className={classes.label}>{t('text.declineReason')}</span> <bdi>{decision.declineReason}</bdi>
        </p>
      )}
      {decision.checklist.length > 0 && (
        <details className={classes.checklist} open={withAnswers}>
          <summary>{t('text.checklist')}</summary>
          <dl>
            {decision.checklist.map(({ key, question, answer }) => (
              <div key={key}>
                <dt>
                  <bdi>{question}</bdi>
                </dt>
                <dd>
                  <bdi>{answer}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {decision.liftReason !== null && (
        <p>
          <span className={classes.label}>{t('text.liftReason')}</span> <bdi>{decision.liftReason}</bdi>
        </p>
      )}
      <WhoAndWhen decision={decision} />
    </div>
  );
}

function WhoAndWhen({ decision }: { decision: DecisionText_DecisionFragment }) {
  const { t } = useTranslation('decisions');
  const format = useFormat();
  const personText = usePersonText();
  const { kind, state, proposedBy, proposedAt, decidedBy, decidedAt, liftedBy, liftedAt } = decision;
  const proposed = { name: personText(proposedBy), date: format.date(proposedAt) };
  if (kind === 'HOLD') {
    const said = [
      t('text.heldBy', proposed),
      decidedBy !== null && decidedAt !== null
        ? t('text.confirmedBy', { name: personText(decidedBy), date: format.date(decidedAt) })
        : state === 'HELD'
          ? t('text.notConfirmed')
          : null,
      liftedBy !== null && liftedAt !== null
        ? t('text.liftedBy', { name: personText(liftedBy), date: format.date(liftedAt) })
        : null,
    ];
    return <p className="pl-quiet">{said.filter((text) => text !== null).join(' ')}</p>;
  }
  if (decidedBy === null || decidedAt === null) {
    const direct = decidedAt !== null && state !== 'WITHDRAWN';
    return <p className="pl-quiet">{direct ? t('text.recordedBy', proposed) : t('text.proposedBy', proposed)}</p>;
  }
  const decided = { name: personText(decidedBy), date: format.date(decidedAt) };
  return (
    <p className="pl-quiet">
      {t('text.proposedBy', proposed)}{' '}
      {state === 'DECLINED' ? t('text.declinedBy', decided) : t('text.approvedBy', decided)}
    </p>
  );
}
