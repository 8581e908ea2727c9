import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { without } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';

interface MapButtonProps {
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
}

/** Shows the suppliers of the list on the map above it, or hides it. */
export function MapButton({ search, onSearch }: MapButtonProps) {
  const { t } = useTranslation('suppliers');
  const shown = search.map === true;
  return (
    <Button
      variant="default"
      aria-pressed={shown}
      leftSection={<IconMap2 size={16} aria-hidden />}
      onClick={() => onSearch(shown ? without(search, 'map') : { ...search, map: true })}
    >
      {shown ? t('map.hide') : t('map.show')}
    </Button>
  );
}
