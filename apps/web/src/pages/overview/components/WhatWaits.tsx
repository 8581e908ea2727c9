import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { FlagsInHand, type FlagCounts } from '../../flags/FlagsInHand.tsx';
import { usePastDay } from '../../past/past-day.tsx';
import { ToDecideLink } from './ToDecideLink.tsx';
import { WaitingEntry } from './WaitingEntry.tsx';
import classes from './WhatWaits.module.css';

const WhatWaitsFragment = graphql(/* GraphQL */ `
  fragment WhatWaits_overview on Overview {
    needsDecision
    needsDecisionOlderThan30Days
    waitingForApproval
    waitingSuspensions
    waitingHolds
    overdueHolds
    leavingAfterDisclosure
    openQuestions
  }
`);

/** The lists that open below, in place. */
export type OpenList = 'approval' | 'you';

interface WhatWaitsProps {
  overview: FragmentType<typeof WhatWaitsFragment>;
  flagCounts: FlagCounts | undefined;
  /** How many things about no one supplier wait for the viewer. */
  forYou: number;
  open: OpenList | null;
  onOpen: (open: OpenList | null) => void;
}

/** What people have to do, the viewer first. A number opens its list: proposals below, everything else on its page. */
export function WhatWaits({ overview, flagCounts, forYou, open, onOpen }: WhatWaitsProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const isPast = usePastDay() !== null;
  const shown = readFragment(WhatWaitsFragment, overview);
  const { needsDecision, waitingForApproval, waitingSuspensions, leavingAfterDisclosure, openQuestions } = shown;
  const { waitingHolds, overdueHolds } = shown;
  const toggle = (list: OpenList) => ({
    onPress: () => onOpen(open === list ? null : list),
    pressed: open === list,
  });
  return (
    <Panel title={t('waits.title')}>
      <ul className={classes.entries}>
        {forYou > 0 && (
          <WaitingEntry title={t('forYou.title')} count={forYou} note={t('forYou.note')} {...toggle('you')} />
        )}
        <WaitingEntry
          title={<ToDecideLink>{t('needsDecision.title')}</ToDecideLink>}
          count={needsDecision}
          note={t('needsDecision.older', { number: format.number(shown.needsDecisionOlderThan30Days) })}
        />
        <WaitingEntry
          title={t('waiting.title')}
          count={waitingForApproval}
          note={
            <>
              {waitingForApproval === 0
                ? t('waiting.none')
                : t('waiting.suspensions', { count: waitingSuspensions, number: format.number(waitingSuspensions) })}
              {waitingHolds > 0 &&
                `; ${t('waiting.holds', { count: waitingHolds, number: format.number(waitingHolds) })}`}
              {overdueHolds > 0 && (
                <b>{`, ${t('waiting.holdsOverdue', { count: overdueHolds, number: format.number(overdueHolds) })}`}</b>
              )}
              {leavingAfterDisclosure > 0 &&
                `; ${t('waiting.afterDisclosure', {
                  count: leavingAfterDisclosure,
                  number: format.number(leavingAfterDisclosure),
                })}`}
            </>
          }
          {...(waitingForApproval === 0 ? {} : toggle('approval'))}
        />
        {openQuestions > 0 && (
          <WaitingEntry
            title={
              isPast ? (
                t('questions.title')
              ) : (
                <Link to="/o/$organisation/review" params={{ organisation }}>
                  {t('questions.title')}
                </Link>
              )
            }
            count={openQuestions}
            note={t('questions.note')}
          />
        )}
      </ul>
      {flagCounts !== undefined && (
        <div className={classes.flags}>
          <FlagsInHand counts={flagCounts} />
        </div>
      )}
    </Panel>
  );
}
