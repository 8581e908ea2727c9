import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { LibraryTable_EvidenceFragment as Evidence } from '../../../gql/graphql.ts';
import classes from './Library.module.css';

/** Whether a file is there, and until when it holds; what somebody has to do stands out. */
export function EvidenceState({ state, validity, validUntil }: Pick<Evidence, 'state' | 'validity' | 'validUntil'>) {
  const { t } = useTranslation('library');
  const format = useFormat();
  if (state === 'WAITING') return <span className="pl-quiet">{t('state.WAITING')}</span>;
  if (state === 'REFUSED') return <span className={classes.warn}>{t('state.REFUSED')}</span>;
  const day = validUntil === null ? '' : format.date(validUntil);
  if (validity === 'SOON') return <span className={classes.warn}>{t('expires.SOON', { day })}</span>;
  if (validity === 'EXPIRED') return <span className={classes.warn}>{t('expires.EXPIRED', { day })}</span>;
  return validity === 'VALID' ? <span>{t('expires.VALID', { day })}</span> : <span>{t('state.KEPT')}</span>;
}
