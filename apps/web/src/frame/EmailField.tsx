import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A field for the address of one's own account, where a page begins. */
export function EmailField() {
  const { t } = useTranslation('frame');
  return (
    <TextInput
      name="email"
      type="email"
      label={t('email')}
      autoComplete="username"
      required
      withAsterisk={false}
      dir="ltr"
      autoFocus
    />
  );
}
