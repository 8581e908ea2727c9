import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const route = getRouteApi('/o/$organisation/audit');

export function ClearFilters() {
  const { t } = useTranslation('audit');
  const navigate = route.useNavigate();
  return (
    <Button variant="default" onClick={() => void navigate({ search: {} })}>
      {t('empty.clear')}
    </Button>
  );
}
