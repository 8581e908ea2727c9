import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FieldErrors } from '../../../lib/field-errors.ts';
import { SAID_RESPONSES, type Draft } from '../lib/draft.ts';

export interface FieldsProps {
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: Partial<Draft>) => void;
}

/** What the supplier did, as somebody says it. */
export function ResponseFields({ draft, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('remedy');
  return (
    <Radio.Group
      label={t('form.response')}
      value={draft.response}
      error={errors['response']}
      onChange={(value) => onChange({ response: SAID_RESPONSES.find((each) => each === value) ?? 'NONE' })}
    >
      {SAID_RESPONSES.map((response) => (
        <Radio
          key={response}
          mt="xs"
          value={response}
          label={t(`response.${response}`)}
          description={t(`response.${response}Text`)}
        />
      ))}
    </Radio.Group>
  );
}
