import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ENTRY_KINDS, movesMoney } from '../lib/draft.ts';
import { AmountFields, CountFields } from './AmountFields.tsx';
import classes from './RemedyDialog.module.css';
import type { FieldsProps } from './ResponseFields.tsx';
import { VerifierField } from './VerifierField.tsx';

/** A line of the ledger: what was done, when, for how many, and who confirmed it. */
export function EntryFields({ draft, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('remedy');
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('form.kind')}
          error={errors['kind']}
          value={draft.kind}
          data={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ kind: ENTRY_KINDS.find((each) => each === currentTarget.value) ?? 'REPAID' })
          }
        />
        <TextInput
          type="date"
          label={t('form.day')}
          required
          error={errors['day']}
          value={draft.day}
          onChange={({ currentTarget }) => onChange({ day: currentTarget.value })}
        />
      </div>
      {movesMoney(draft.kind) && (
        <AmountFields label={t('form.amount')} draft={draft} error={errors['amount']} onChange={onChange} />
      )}
      {draft.kind !== 'MEASURE' && (
        <div>
          <CountFields draft={draft} errors={errors} onChange={onChange} />
          <p className="pl-quiet">{t('form.countHelp')}</p>
        </div>
      )}
      <VerifierField
        label={t('form.confirmedBy')}
        error={errors['confirmedBy']}
        value={draft.verifier}
        onChange={(verifier) => onChange({ verifier })}
      />
    </>
  );
}
