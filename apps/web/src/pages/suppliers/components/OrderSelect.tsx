import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { inOrder, isTurned, orderOf, SUPPLIER_SORTS, turned } from '../lib/order.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';

interface OrderSelectProps {
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
}

/** What the list is ordered by, in words. */
export function OrderSelect({ search, onSearch }: OrderSelectProps) {
  const { t } = useTranslation('suppliers');
  const { sort } = orderOf(search);
  const isOther = isTurned(search);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('sort.label')}
        value={sort}
        data={SUPPLIER_SORTS.map((value) => {
          const label = t(`sort.${value}`);
          return { value, label: isOther && value === sort ? t('sort.turned', { sort: label }) : label };
        })}
        onChange={({ currentTarget: { value } }) =>
          onSearch(inOrder(search, SUPPLIER_SORTS.find((one) => one === value) ?? 'ATTENTION'))
        }
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('sort.turn')}
        aria-pressed={isOther}
        onClick={() => onSearch(turned(search))}
      >
        <IconArrowsSort size={14} aria-hidden />
      </ActionIcon>
    </>
  );
}
