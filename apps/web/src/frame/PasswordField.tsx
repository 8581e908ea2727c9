import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { PasswordLength } from '../service/session.ts';

/**
 * A field for the password of an existing or a new account.
 * @param fresh length of a new password; null where the password of an existing account is asked for
 * @param isFirst whether a dialog begins there
 */
export function PasswordField({ fresh, isFirst = false }: { fresh: PasswordLength | null; isFirst?: boolean }) {
  const { t } = useTranslation('frame');
  return (
    <PasswordInput
      name="password"
      label={t(fresh ? 'password.new' : 'password.label')}
      description={fresh ? t('password.help', { count: fresh.least }) : null}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      withAsterisk={false}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      {...(fresh ? { minLength: fresh.least, maxLength: fresh.most } : {})}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
    />
  );
}
