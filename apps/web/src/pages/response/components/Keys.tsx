import { useTranslation } from 'react-i18next';

import { KeyName } from '../../../frame/KeyName.tsx';
import { RESPONSE_KEYS } from '../lib/response-keys.ts';
import classes from './Response.module.css';

/** The keys of the page, and what each does. */
export function Keys({ canReturn, canNote }: { canReturn: boolean; canNote: boolean }) {
  const { t } = useTranslation('response');
  const shown = Object.entries(RESPONSE_KEYS).filter(([, meaning]) => {
    if (meaning === 'note') return canNote;
    return canReturn || meaning === 'next' || meaning === 'previous';
  });
  return (
    <p className={classes.keys}>
      <span className="pl-hidden">{t('keys.title')}: </span>
      {shown.map(([key, meaning]) => (
        <span key={key}>
          <KeyName name={key} /> {t(`keys.${meaning}`)}
        </span>
      ))}
    </p>
  );
}
