import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@plumbline/ui';

const route = getRouteApi('/o/$organisation/jobs');

export function NoJobs({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('jobs');
  const navigate = route.useNavigate();
  if (!filtered) return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  return (
    <EmptyState
      title={t('empty.filtered')}
      text={t('empty.filteredText')}
      action={
        <Button variant="default" onClick={() => void navigate({ search: {} })}>
          {t('empty.clear')}
        </Button>
      }
    />
  );
}
