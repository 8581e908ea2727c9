import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Draft } from '../lib/draft.ts';
import classes from './RemedyDialog.module.css';
import type { FieldsProps } from './ResponseFields.tsx';

interface AmountFieldsProps {
  label: string;
  draft: Draft;
  error: string | undefined;
  onChange: FieldsProps['onChange'];
}

/** An amount with its currency. */
export function AmountFields({ label, draft, error, onChange }: AmountFieldsProps) {
  const { t } = useTranslation('remedy');
  return (
    <div className={classes.pair}>
      <TextInput
        label={label}
        inputMode="decimal"
        required
        error={error}
        value={draft.amount}
        onChange={({ currentTarget }) => onChange({ amount: currentTarget.value })}
      />
      <TextInput
        label={t('form.currency')}
        required
        maxLength={3}
        value={draft.currency}
        onChange={({ currentTarget }) => onChange({ currency: currentTarget.value })}
      />
    </div>
  );
}

/** How many workers, and how many who have left. */
export function CountFields({ draft, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('remedy');
  return (
    <div className={classes.pair}>
      {(['workers', 'formerWorkers'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`form.${field}`)}
          inputMode="numeric"
          error={errors[field]}
          value={draft[field]}
          onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
