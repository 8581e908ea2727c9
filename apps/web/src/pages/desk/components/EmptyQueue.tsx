import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';

/** Nothing is to be decided, or nothing of what the filter leaves. */
export function EmptyQueue({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('desk');
  const { organisation } = useViewer();
  return (
    <EmptyState
      title={t('none.title')}
      text={t(isFiltered ? 'none.filtered' : 'none.text')}
      action={
        <Link to="/o/$organisation/suppliers" params={{ organisation }}>
          {t('none.suppliers')}
        </Link>
      }
    />
  );
}
