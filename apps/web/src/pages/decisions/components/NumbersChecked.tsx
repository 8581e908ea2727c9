import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface NumbersCheckedProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Stands below notes in which the service has found a long number: only whoever wrote it knows whether it is a person's. */
export function NumbersChecked({ checked, onChange }: NumbersCheckedProps) {
  const { t } = useTranslation('decisions');
  return (
    <Checkbox
      label={t('form.numbersChecked')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
