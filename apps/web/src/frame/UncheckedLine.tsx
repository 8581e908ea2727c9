import { useTranslation } from 'react-i18next';

import { isUnchecked } from '../language/page-languages.ts';
import classes from './Lines.module.css';

/** Says so where no native speaker has checked the words of the pages. */
export function UncheckedLine() {
  const { t, i18n } = useTranslation('frame');
  return isUnchecked(i18n.language) ? <p className={classes.unchecked}>{t('unchecked')}</p> : null;
}
