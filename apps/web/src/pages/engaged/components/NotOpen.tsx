import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';

/** What stands in place of anything that no running engagement opens. */
export function NotOpen() {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  return (
    <Panel flush>
      <EmptyState
        title={t('notOpen.title')}
        text={t('notOpen.text')}
        action={
          <Link to="/o/$organisation/engaged" params={{ organisation }}>
            {t('scope.back')}
          </Link>
        }
      />
    </Panel>
  );
}
