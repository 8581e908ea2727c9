import { useTranslation } from 'react-i18next';

/** A cell as it is held. No data is never the same as no risk. */
export function CellText({ text }: { text: string | null }) {
  const { t } = useTranslation('edition');
  if (text === null) return <span className="pl-quiet">{t('noData')}</span>;
  return <bdi>{text}</bdi>;
}
