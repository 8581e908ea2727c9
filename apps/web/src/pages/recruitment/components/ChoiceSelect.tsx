import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ChoiceSelectProps<Choice extends string> {
  label: string;
  description?: string;
  choices: readonly Choice[];
  textOf: (choice: Choice) => string;
  value: Choice | null;
  onChange: (value: Choice | null) => void;
  error?: string | undefined;
  /** Not known is no answer. */
  required?: boolean;
}

/** One of a closed list, or "not known". */
export function ChoiceSelect<Choice extends string>({
  label,
  description,
  choices,
  textOf,
  value,
  onChange,
  error,
  required = false,
}: ChoiceSelectProps<Choice>) {
  const { t } = useTranslation('recruitment');
  return (
    <Select
      label={label}
      description={description}
      placeholder={required ? undefined : t('unknown')}
      data={choices.map((choice) => ({ value: choice, label: textOf(choice) }))}
      value={value}
      error={error}
      required={required}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('clear', { label }) }}
      onChange={(chosen) => onChange(choices.find((choice) => choice === chosen) ?? null)}
    />
  );
}
