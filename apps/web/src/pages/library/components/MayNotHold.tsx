import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import classes from './Library.module.css';

const NEVER = ['identity', 'payslips', 'contact', 'health', 'told'] as const;

/** What an upload may not hold, said before anybody chooses a file. */
export function MayNotHold() {
  const { t } = useTranslation('library');
  return (
    <Notice tone="notice">
      <p>{t('never.lead')}</p>
      <ul className={classes.never}>
        {NEVER.map((each) => (
          <li key={each}>{t(`never.${each}`)}</li>
        ))}
      </ul>
      <p>{t('never.instead')}</p>
    </Notice>
  );
}
