import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The service requires at least this many characters, and nothing else. */
const MINIMUM_LENGTH = 12;

/** A field for the password of an existing or a new account. */
export function PasswordField({ fresh }: { fresh: boolean }) {
  const { t } = useTranslation('frame');
  return (
    <PasswordInput
      name="password"
      label={t(fresh ? 'password.new' : 'password.label')}
      description={fresh ? t('password.help', { count: MINIMUM_LENGTH }) : null}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      withAsterisk={false}
      {...(fresh ? { minLength: MINIMUM_LENGTH } : {})}
      maxLength={128}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
    />
  );
}
