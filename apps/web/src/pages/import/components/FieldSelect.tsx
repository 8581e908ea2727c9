import { Select, type OptionsFilter } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { matchesField, type FieldGroup } from '../lib/field-groups.ts';
import { placeOf, type MappingDraft } from '../lib/mapping-draft.ts';
import classes from './FieldSelect.module.css';

interface FieldSelectProps {
  label: string;
  placeholder: string;
  value: string | null;
  groups: readonly FieldGroup[];
  draft: MappingDraft;
  headingOf: (index: number) => string;
  disabled: boolean;
  onChange: (field: string | null) => void;
}

/** Chooses a field by its name, its description or its key. */
export function FieldSelect({
  label,
  placeholder,
  value,
  groups,
  draft,
  headingOf,
  disabled,
  onChange,
}: FieldSelectProps) {
  const { t } = useTranslation('import');
  const byKey = new Map(groups.flatMap(({ fields }) => fields).map((field) => [field.key, field]));
  const filter: OptionsFilter = ({ options, search }) =>
    options.flatMap((option) => {
      if (!('group' in option)) return [];
      const items = option.items.filter((item) => {
        const field = byKey.get(item.value);
        return field !== undefined && matchesField(field, search);
      });
      return items.length === 0 ? [] : [{ ...option, items }];
    });
  const usedIn = (key: string): string | null => {
    const place = placeOf(draft, key);
    if (place === null || key === value) return null;
    return place === 'constant' ? t('columns.usedForAll') : t('columns.usedIn', { column: headingOf(place) });
  };
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      size="xs"
      data={groups.map(({ name, fields }) => ({
        group: name,
        items: fields.map((field) => ({ value: field.key, label: field.name })),
      }))}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('columns.clear') }}
      disabled={disabled}
      filter={filter}
      nothingFoundMessage={t('columns.nothing')}
      maxDropdownHeight={320}
      comboboxProps={{ width: 340, position: 'bottom-start' }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span className={classes.about}>{byKey.get(option.value)?.description}</span>
          {usedIn(option.value) !== null && <span className={classes.used}>{usedIn(option.value)}</span>}
        </span>
      )}
      onChange={onChange}
    />
  );
}
