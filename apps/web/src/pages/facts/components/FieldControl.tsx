import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FactChoice } from '../lib/statement-draft.ts';

interface FieldControlProps {
  field: FactChoice['fields'][number];
  value: string;
  error?: string | undefined;
  disabled: boolean;
  onChange: (text: string) => void;
}

const NUMBERS = new Set(['share', 'count', 'days', 'decimal', 'amount', 'latitude', 'longitude', 'year']);
/** Types that need a word on how to write them. */
const HELPED = new Set(['country', 'currency', 'amount', 'share']);

/** The control that fits a field: words to choose from, a day, a number, or a text. */
export function FieldControl({ field, value, error, disabled, onChange }: FieldControlProps) {
  const { t } = useTranslation('facts');
  const { key, title, type, choices } = field;
  const common = { label: title, error, disabled, name: key };
  const words =
    type === 'yes-no'
      ? [
          { key: 'yes', name: t('field.yes') },
          { key: 'no', name: t('field.no') },
        ]
      : choices;
  if (words.length > 0) {
    return (
      <Select
        {...common}
        placeholder={t('field.choose')}
        data={words.map((word) => ({ value: word.key, label: word.name }))}
        value={value === '' ? null : value}
        clearable
        clearButtonProps={{ 'aria-label': t('field.clear', { label: title }) }}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={type === 'date' ? 'date' : 'text'}
      {...(NUMBERS.has(type) ? { inputMode: 'decimal' as const } : {})}
      description={HELPED.has(type) ? t(`field.help.${type}`) : undefined}
      rightSection={type === 'share' ? '%' : undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
