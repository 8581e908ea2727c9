import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { ImportButton } from './ImportButton.tsx';

/** Before the first import: what this page will show, and a link to import. */
export function FirstUse() {
  const { t } = useTranslation('overview');
  const { can } = useViewer();
  const mayImport = can('import.write');
  return (
    <Panel flush>
      <EmptyState
        title={t('empty.title')}
        text={mayImport ? t('empty.text') : t('empty.textOther')}
        {...(mayImport ? { action: <ImportButton /> } : {})}
      />
    </Panel>
  );
}
