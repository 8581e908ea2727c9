import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, useWords } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';

interface NoSuppliersProps {
  filtered: boolean;
  onClear: () => void;
}

/** No suppliers at all, or none that match the filters. */
export function NoSuppliers({ filtered, onClear }: NoSuppliersProps) {
  const { t } = useTranslation('suppliers');
  const words = useWords();
  const { organisation, can } = useViewer();
  if (filtered) {
    return (
      <Panel>
        <EmptyState
          title={t('none.filtered')}
          text={t('none.filteredText')}
          action={
            <Button variant="default" onClick={onClear}>
              {words('filter.clear')}
            </Button>
          }
        />
      </Panel>
    );
  }
  return (
    <Panel>
      <EmptyState
        title={t('none.first')}
        text={can('import.write') ? t('none.firstText') : t('none.firstAsk')}
        action={
          can('import.write') ? (
            <Button renderRoot={(props) => <Link to="/o/$organisation/imports" params={{ organisation }} {...props} />}>
              {t('none.import')}
            </Button>
          ) : undefined
        }
      />
    </Panel>
  );
}
