import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { present } from '../../../lib/search-params.ts';

const route = getRouteApi('/o/$organisation/audit');

export function ClearFilters() {
  const { t } = useTranslation('audit');
  const navigate = route.useNavigate();
  return (
    <Button variant="default" onClick={() => void navigate({ search: ({ log }) => present({ log }) })}>
      {t('empty.clear')}
    </Button>
  );
}
