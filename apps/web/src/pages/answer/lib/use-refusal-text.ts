import { useTranslation } from 'react-i18next';

import type { FieldError } from '../../../service/session.ts';

/** What the service refused, in the language of the page; where that has no words for it, in those of the service. */
export function useRefusalText(): (error: Pick<FieldError, 'code' | 'message'>) => string {
  const { t, i18n } = useTranslation('answer');
  return ({ code, message }) => {
    const key = `refused.${code ?? ''}`;
    return i18n.exists(key, { ns: 'answer' }) ? t(key) : message;
  };
}
