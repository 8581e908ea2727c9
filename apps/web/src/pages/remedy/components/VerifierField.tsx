import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { RemedyVerifier } from '../../../gql/graphql.ts';
import { VERIFIERS } from '../lib/draft.ts';

interface VerifierFieldProps {
  label: string;
  error: string | undefined;
  value: RemedyVerifier | '';
  onChange: (verifier: RemedyVerifier | '') => void;
}

/** Who verified on the workers' side, by kind and never by name. */
export function VerifierField({ label, error, value, onChange }: VerifierFieldProps) {
  const { t } = useTranslation('remedy');
  return (
    <NativeSelect
      label={label}
      error={error}
      value={value}
      data={[
        { value: '', label: t('verifier.none') },
        ...VERIFIERS.map((verifier) => ({ value: verifier, label: t(`verifier.${verifier}`) })),
      ]}
      onChange={({ currentTarget }) => onChange(VERIFIERS.find((each) => each === currentTarget.value) ?? '')}
    />
  );
}
