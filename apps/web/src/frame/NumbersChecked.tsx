import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface NumbersCheckedProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Shown below notes in which the service found a long number: only the author knows whether it belongs to a person. */
export function NumbersChecked({ checked, onChange }: NumbersCheckedProps) {
  const { t } = useTranslation('frame');
  return (
    <Checkbox
      label={t('note.numbersChecked')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
