import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import { deskSearch } from '../../desk/lib/desk-search.ts';
import { usePastDay } from '../../past/past-day.tsx';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';

/** To the desk with the filter of the list. Of a past day nothing can be decided. */
export function DeskLink({ search }: { search: SuppliersSearch }) {
  const { t } = useTranslation('suppliers');
  const { organisation } = useViewer();
  if (usePastDay() !== null) return null;
  return (
    <Link to="/o/$organisation/desk" params={{ organisation }} search={deskSearch(search)}>
      {t('desk')}
    </Link>
  );
}
