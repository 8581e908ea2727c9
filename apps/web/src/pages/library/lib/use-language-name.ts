import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Names languages in the reader's own; a tag that no name is known of stays as it is. */
export function useLanguageName(): (tag: string) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language, 'en'], { type: 'language' });
    return (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    };
  }, [i18n.language]);
}
