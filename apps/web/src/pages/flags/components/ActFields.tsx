import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FlagFormQuery } from '../../../gql/graphql.ts';
import type { FlagAct } from '../lib/flag-acts.ts';
import type { DraftProps } from '../lib/flag-draft.ts';
import classes from './FlagForm.module.css';

interface ActFieldsProps extends DraftProps {
  act: FlagAct;
  form: FlagFormQuery['flagForm'];
  /** Days of the checks for retaliation that are not done. */
  checks: readonly number[];
}

/** What an act asks for besides a note. */
export function ActFields({ act, form, checks, draft, errors, onChange }: ActFieldsProps) {
  const { t } = useTranslation('flags');
  const choose = (label: string, field: string, options: readonly { key: string; name: string }[]) => (
    <NativeSelect
      label={label}
      required
      value={draft.choice}
      error={errors[field]}
      data={[{ value: '', label: t('form.choose') }, ...options.map(({ key, name }) => ({ value: key, label: name }))]}
      onChange={({ currentTarget }) => onChange({ choice: currentTarget.value })}
    />
  );
  const day = (label: string, field: string) => (
    <TextInput
      type="date"
      label={label}
      required
      value={draft.day}
      error={errors[field]}
      onChange={({ currentTarget }) => onChange({ day: currentTarget.value })}
    />
  );
  if (act === 'dispute') return choose(t('form.reason'), 'reason', form.disputeReasons);
  if (act === 'hold') {
    return (
      <div className={classes.pair}>
        {choose(t('form.wait'), 'wait', form.waits)}
        {day(t('form.nextOn'), 'nextOn')}
      </div>
    );
  }
  if (act !== 'check') return null;
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('form.checkLabel')}
        required
        value={draft.check}
        error={errors['days']}
        data={[
          { value: '', label: t('form.choose') },
          ...checks.map((days) => ({ value: String(days), label: t('form.checkAfter', { days }) })),
        ]}
        onChange={({ currentTarget }) => onChange({ check: currentTarget.value })}
      />
      {day(t('form.checkedOn'), 'on')}
      {choose(t('form.by'), 'by', form.checkers)}
      <NativeSelect
        label={t('form.outcome')}
        required
        value={draft.outcome}
        error={errors['outcome']}
        data={[
          { value: '', label: t('form.choose') },
          ...form.outcomes.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ currentTarget }) => onChange({ outcome: currentTarget.value })}
      />
    </div>
  );
}
