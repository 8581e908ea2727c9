import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { Draft } from '../../../service/answering.ts';

/** Until when the buyer sees what is submitted, and what changes that for somebody without an account. */
export function SharedUntil({ draft: { buyerName: buyer, sharedUntil, organisation } }: { draft: Draft }) {
  const { t } = useTranslation('own-organisation');
  const format = useFormat();
  if (sharedUntil === null) return null;
  return (
    <>
      {t('until', { buyer, day: format.date(sharedUntil) })} {organisation === null && t('withAccount')}
    </>
  );
}
