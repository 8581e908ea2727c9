import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { isChecked, LANGUAGES } from '@plumbline/questionnaire';

import { LANGUAGE_NAMES } from '../../../language/answering-language.ts';
import classes from '../AnswerPage.module.css';
import type { PortalLanguage } from '../lib/portal-language.ts';

interface PortalLayoutProps {
  language: PortalLanguage;
  /** What stands at the top of each page. */
  head: ReactNode;
  children: ReactNode;
}

/** What stands around each page that a respondent sees, with the choice of its language. */
export function PortalLayout({ language: { code, choose, isMissing }, head, children }: PortalLayoutProps) {
  const { t } = useTranslation(['answer', 'frame']);
  return (
    <div className={classes.portal}>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <div className={classes.headText}>{head}</div>
          <NativeSelect
            aria-label={t('language')}
            size="sm"
            value={code}
            onChange={(event) => {
              const next = LANGUAGES.find((each) => each === event.currentTarget.value);
              if (next !== undefined) choose(next);
            }}
            data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
          />
        </div>
        {isMissing && (
          <p role="status" className={classes.quiet}>
            {t('languageNeedsLine')}
          </p>
        )}
        {!isChecked(code) && <p className={classes.quiet}>{t('frame:unchecked')}</p>}
      </header>
      {children}
    </div>
  );
}
