import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CodeKind } from '../service/session.ts';

/**
 * A field for a code of an authenticator app, or for a recovery code.
 * @param isFirst whether the page or dialog begins there
 */
export function CodeField({ kind, isFirst = true }: { kind: CodeKind; isFirst?: boolean }) {
  const { t } = useTranslation('frame');
  return (
    <TextInput
      name="code"
      label={t(`code.${kind}`)}
      description={t(`code.${kind}Help`)}
      autoComplete={kind === 'app' ? 'one-time-code' : 'off'}
      {...(kind === 'app' ? { inputMode: 'numeric' as const } : {})}
      spellCheck={false}
      autoCapitalize="none"
      dir="ltr"
      required
      withAsterisk={false}
      {...(isFirst ? { autoFocus: true, 'data-autofocus': true } : {})}
    />
  );
}
