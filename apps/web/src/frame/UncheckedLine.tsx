import { useTranslation } from 'react-i18next';

import { isChecked } from '@plumbline/questionnaire';

import { answeringLanguage } from '../language/answering-language.ts';
import classes from './Lines.module.css';

/** Says so where no native speaker has checked the words of the pages. */
export function UncheckedLine() {
  const { t, i18n } = useTranslation('frame');
  const language = answeringLanguage(i18n.language);
  return language === null || isChecked(language) ? null : <p className={classes.unchecked}>{t('unchecked')}</p>;
}
