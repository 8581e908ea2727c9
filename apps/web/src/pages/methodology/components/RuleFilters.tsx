import { Checkbox, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { RuleFilter } from '../lib/matching-rules.ts';
import classes from './RuleFilters.module.css';

interface RuleFiltersProps {
  filter: RuleFilter;
  onChange: (filter: RuleFilter) => void;
  classNames: readonly string[];
}

export function RuleFilters({ filter, onChange, classNames }: RuleFiltersProps) {
  const { t } = useTranslation('methodology');
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        className={classes.words}
        aria-label={t('rules.search')}
        placeholder={t('rules.search')}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
      <div role="group" aria-label={t('rules.classes')}>
        <Checkbox.Group value={[...filter.classes]} onChange={(chosen) => onChange({ ...filter, classes: chosen })}>
          <Group gap="sm">
            {classNames.map((key) => (
              <Checkbox key={key} size="xs" value={key} label={t(`rules.class.${key}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      </div>
      <Checkbox
        size="xs"
        label={t('rules.openOnly')}
        checked={filter.openOnly}
        onChange={(event) => onChange({ ...filter, openOnly: event.currentTarget.checked })}
      />
    </div>
  );
}
