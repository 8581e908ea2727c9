import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import classes from './HowItWorks.module.css';

const NUMBERS = ['inherent', 'observed', 'controls', 'answers'] as const;
const STEPS = ['facts', 'units', 'rules', 'numbers', 'band', 'worst'] as const;
const LIMITS = ['unknown', 'silence', 'disclosure', 'indicator'] as const;

/** The methodology in five minutes. */
export function HowItWorks() {
  const { t } = useTranslation('methodology');
  return (
    <Panel title={t('how.title')}>
      <div className={classes.words}>
        <ol className={classes.steps}>
          {STEPS.map((step) => (
            <li key={step}>{t(`how.step.${step}`)}</li>
          ))}
        </ol>
        <div>
          <h3>{t('how.numbers')}</h3>
          <dl className={classes.numbers}>
            {NUMBERS.map((number) => (
              <div key={number}>
                <dt>{t(`how.number.${number}.name`)}</dt>
                <dd>{t(`how.number.${number}.text`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3>{t('how.limits')}</h3>
          <ul className={classes.limits}>
            {LIMITS.map((limit) => (
              <li key={limit}>{t(`how.limit.${limit}`)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
}
