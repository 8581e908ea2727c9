import { ActionIcon, Button, Checkbox, NativeSelect, Popover, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { COLUMN_KEYS, MOST_PINNED, type ColumnKey } from '../lib/column-keys.ts';
import { moved, shownColumns, withColumn, withPinned, withUsualTable } from '../lib/columns.ts';
import { without } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './ColumnsButton.module.css';

interface ColumnsButtonProps {
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
}

/** Which columns the table has, in which order, which of them stay in view, and how close the rows stand. */
export function ColumnsButton({ search, onSearch }: ColumnsButtonProps) {
  const { t } = useTranslation('suppliers');
  const shown = shownColumns(search);
  const hidden = COLUMN_KEYS.filter((key) => !shown.includes(key));
  const { density } = search;
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns size={14} aria-hidden />}>
          {t('columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('columns.button')}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('columns.density')}
          value={density ?? 'comfortable'}
          data={[
            { value: 'comfortable', label: t('columns.comfortable') },
            { value: 'compact', label: t('columns.compact') },
          ]}
          onChange={(value) =>
            onSearch(value === 'compact' ? { ...search, density: 'compact' } : without(search, 'density'))
          }
        />
        <ol className={classes.columns} aria-label={t('columns.shown')}>
          {shown.map((key, at) => (
            <li key={key}>
              <Choice columnKey={key} isShown />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('columns.earlier', { column: t(`column.${key}`) })}
                aria-disabled={at === 0}
                onClick={() => onSearch(moved(search, key, -1))}
              >
                <IconChevronUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('columns.later', { column: t(`column.${key}`) })}
                aria-disabled={at === shown.length - 1}
                onClick={() => onSearch(moved(search, key, 1))}
              >
                <IconChevronDown size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
        {hidden.length > 0 && (
          <ul className={classes.columns} aria-label={t('columns.hidden')}>
            {hidden.map((key) => (
              <li key={key}>
                <Choice columnKey={key} isShown={false} />
              </li>
            ))}
          </ul>
        )}
        <NativeSelect
          size="xs"
          label={t('columns.pinned')}
          value={String(search.pinned ?? 0)}
          data={Array.from({ length: MOST_PINNED + 1 }, (_, count) => ({
            value: String(count),
            label: t(count === 0 ? 'columns.pinnedNone' : 'columns.pinnedFirst', { count }),
          }))}
          onChange={({ currentTarget }) => onSearch(withPinned(search, Number(currentTarget.value)))}
        />
        <Button variant="subtle" size="compact-xs" onClick={() => onSearch(withUsualTable(search))}>
          {t('columns.usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );

  function Choice({ columnKey, isShown }: { columnKey: ColumnKey; isShown: boolean }) {
    return (
      <Checkbox
        size="xs"
        className={classes.choice}
        label={t(`column.${columnKey}`)}
        checked={isShown}
        // The name opens the row, so it is always there.
        disabled={columnKey === 'name'}
        onChange={({ currentTarget }) => onSearch(withColumn(search, columnKey, currentTarget.checked))}
      />
    );
  }
}
