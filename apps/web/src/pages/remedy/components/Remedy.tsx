import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DateText, Money, Notice, PersonName, ProgressBar, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Target } from '../lib/draft.ts';
import { Ledger } from './Ledger.tsx';
import classes from './Remedy.module.css';
import type { Asked } from './RemedyDialog.tsx';

const RemedyFragment = graphql(/* GraphQL */ `
  fragment Remedy_remedy on Remedy {
    id
    version
    lapsed
    progress
    atEnd
    notOnSchedule
    notConfirmable
    plan {
      workers
      formerWorkers
      owed {
        minor
        currency
        exponent
      }
      from
      until
      paidBy
    }
    outstanding {
      minor
      currency
      exponent
    }
    steps {
      id
      text
      source
      evidenceDate
      note
      recordedBy {
        name
        shortId
        nameNow
      }
      recordedAt
    }
    entries {
      id
      ...Ledger_entry
    }
  }
`);

interface RemedyProps {
  /** Name of the finding. */
  name: string;
  /** Null where the site is no longer known: nothing new is recorded of it. */
  target: Target | null;
  remedy: FragmentType<typeof RemedyFragment>;
  onAsk?: (asked: Asked) => void;
}

/** What is done about a finding: the plan, how far it is, the ledger, and the steps that led here. */
export function Remedy({ name, target, remedy: masked, onAsk }: RemedyProps) {
  const { t } = useTranslation('remedy');
  const format = useFormat();
  const remedy = readFragment(RemedyFragment, masked);
  const { plan, lapsed, outstanding, progress, atEnd, steps, entries } = remedy;
  const ask = (act: Asked['act']) => () => {
    if (target !== null) onAsk?.({ act, name, target });
  };
  return (
    <div className={classes.remedy}>
      {plan === null ? (
        <p className="pl-quiet">{t('plan.none')}</p>
      ) : (
        <>
          <dl className={classes.plan}>
            <div>
              <dt>{t('plan.workers')}</dt>
              <dd>
                {t('plan.people', {
                  workers: format.number(plan.workers),
                  former: format.number(plan.formerWorkers),
                })}
              </dd>
            </div>
            <div>
              <dt>{t('plan.owed')}</dt>
              <dd>{plan.owed === null ? t('plan.noMoney') : <Money amounts={[plan.owed]} />}</dd>
            </div>
            {outstanding !== null && (
              <div>
                <dt>{t('plan.outstanding')}</dt>
                <dd>
                  <Money amounts={[outstanding]} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t('plan.dates')}</dt>
              <dd>
                <DateText value={plan.from} /> – <DateText value={plan.until} />
              </dd>
            </div>
            {plan.paidBy !== null && (
              <div>
                <dt>{t('plan.paidBy')}</dt>
                <dd>{plan.paidBy}</dd>
              </div>
            )}
          </dl>
          {progress !== null && (
            <div className={classes.progress}>
              <ProgressBar label={t('plan.progress')} share={progress} />
              <span>{t('plan.repaid', { share: format.percent(progress) })}</span>
            </div>
          )}
          {lapsed && <Notice tone="notice">{t('plan.lapsed')}</Notice>}
          {atEnd && <p className={classes.done}>{t('plan.atEnd')}</p>}
        </>
      )}
      <Ledger
        name={name}
        entries={entries}
        {...(onAsk === undefined || target === null
          ? {}
          : {
              onCorrect: (act: 'correct' | 'take-back', entry: Asked['entry']) => onAsk({ act, name, target, entry }),
            })}
      />
      {onAsk !== undefined && target !== null && (
        <>
          <Group gap="xs">
            <Button size="xs" onClick={ask('entry')}>
              {t('act.entry')}
            </Button>
            <Button size="xs" variant="default" onClick={ask('plan')}>
              {plan === null ? t('act.plan') : t('act.otherPlan')}
            </Button>
            {remedy.notOnSchedule === null && (
              <Button size="xs" variant="default" onClick={ask('schedule')}>
                {t('act.schedule')}
              </Button>
            )}
            {remedy.notConfirmable === null && (
              <Button size="xs" variant="default" onClick={ask('confirm')}>
                {t('act.confirm')}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={ask('response')}>
              {t('act.response')}
            </Button>
          </Group>
          {plan !== null && remedy.notOnSchedule !== null && (
            <p className={classes.why}>{t('why.schedule', { why: remedy.notOnSchedule })}</p>
          )}
          {plan !== null && remedy.notConfirmable !== null && (
            <p className={classes.why}>{t('why.confirm', { why: remedy.notConfirmable })}</p>
          )}
        </>
      )}
      <details className={classes.steps}>
        <summary>{t('steps.title', { count: steps.length })}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              <strong className="pl-alone">{step.text}</strong>
              {step.source} · <DateText value={step.evidenceDate} />
              <p>
                <bdi>{step.note}</bdi>
              </p>
              <p className="pl-quiet">
                <PersonName person={step.recordedBy} /> · <DateText value={step.recordedAt} as="instant" />
              </p>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
