import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PAYERS } from '../lib/draft.ts';
import { AmountFields, CountFields } from './AmountFields.tsx';
import classes from './RemedyDialog.module.css';
import type { FieldsProps } from './ResponseFields.tsx';

/** How many workers, what is owed, from when until when, and who pays. */
export function PlanFields({ draft, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('remedy');
  return (
    <>
      <CountFields draft={draft} errors={errors} onChange={onChange} />
      <Checkbox
        label={t('form.moneyOwed')}
        checked={draft.moneyOwed}
        onChange={({ currentTarget }) => onChange({ moneyOwed: currentTarget.checked })}
      />
      {draft.moneyOwed && (
        <>
          <AmountFields label={t('form.owed')} draft={draft} error={errors['owed']} onChange={onChange} />
          <NativeSelect
            label={t('form.paidBy')}
            error={errors['paidBy']}
            value={draft.paidBy}
            data={PAYERS.map((payer) => ({ value: payer, label: t(`payer.${payer}`) }))}
            onChange={({ currentTarget }) =>
              onChange({ paidBy: PAYERS.find((each) => each === currentTarget.value) ?? 'SUPPLIER' })
            }
          />
        </>
      )}
      <div className={classes.pair}>
        {(['from', 'until'] as const).map((field) => (
          <TextInput
            key={field}
            type="date"
            label={t(`form.${field}`)}
            required
            error={errors[field]}
            value={draft[field]}
            onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
          />
        ))}
      </div>
    </>
  );
}
