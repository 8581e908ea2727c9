import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, RiskBadge, SendButton, useFormat, useWords } from '@plumbline/ui';

import { Approvers } from '../../../frame/Approvers.tsx';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { OverrideFormQuery } from '../../../gql/graphql.ts';
import type { Kept } from '../../../lib/use-kept.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../../lib/field-errors.ts';
import { emptyDraft, inputOf, missingFields, type Draft } from '../lib/draft.ts';
import { ProposeOverride, SupplierOverridesQuery } from '../override-operations.ts';
import classes from './OverridePanel.module.css';

interface ProposeFormProps {
  supplierId: string;
  form: OverrideFormQuery['overrideForm'];
  kept: Kept<Draft>;
  onClose: () => void;
}

/** Which label, why, on what evidence and until when; and who will be asked. */
export function ProposeForm({ supplierId, form, kept, onClose }: ProposeFormProps) {
  const { t } = useTranslation('overrides');
  const words = useWords();
  const format = useFormat();
  const sayFailure = useChangeFailure();
  const draft = kept.value ?? emptyDraft;
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const [propose, { loading }] = useMutation(ProposeOverride, {
    refetchQueries: [{ query: SupplierOverridesQuery, variables: { supplierId } }],
    awaitRefetchQueries: true,
  });
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }, [errors]);
  if (form.labels.length === 0) {
    return (
      <div className={classes.form}>
        <Notice tone="notice">{t('form.critical')}</Notice>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </Group>
      </div>
    );
  }
  const change = (part: Partial<Draft>) => kept.keep({ ...draft, ...part });
  const send = async () => {
    const input = inputOf(supplierId, draft);
    if (input === null)
      return setErrors(Object.fromEntries(missingFields(draft).map((field) => [field, t('form.missing')])));
    try {
      const answer = await propose({ variables: { input } });
      const userErrors = answer.data?.proposeOverride.userErrors ?? [];
      setErrors(errorsByField(userErrors));
      if (asksForNumbers(userErrors)) setNumbersFound(true);
      if (answer.data?.proposeOverride.override == null) return;
      kept.forget();
      onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
    }
  };
  const named = ['label', 'reasonCode', 'reason', 'evidence', 'evidenceDate', 'until'];
  const others = Object.entries(errors).filter(([field]) => !named.includes(field));
  return (
    <form
      ref={fields}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>
        {t('form.computed')} <RiskBadge label={form.computedLabel} />
      </p>
      {others.map(([field, message]) => (
        <Notice key={field} tone="problem">
          {message}
        </Notice>
      ))}
      <Radio.Group
        label={t('form.label')}
        description={
          form.computedLabel === 'NOT_ENOUGH_KNOWN' || form.computedLabel === 'NOT_ASSESSED'
            ? t('form.unknown')
            : undefined
        }
        required
        value={draft.label}
        error={errors['label']}
        onChange={(value) => change({ label: form.labels.find((label) => label === value) ?? '' })}
      >
        <Group gap="md" pt={6}>
          {form.labels.map((label) => (
            <Radio key={label} value={label} label={words(`band.${label}`)} />
          ))}
        </Group>
      </Radio.Group>
      <NativeSelect
        label={t('form.reasonCode')}
        required
        value={draft.reasonCode}
        error={errors['reasonCode']}
        data={[
          { value: '', label: t('form.choose') },
          ...form.reasons.map(({ code, text }) => ({ value: code, label: text })),
        ]}
        onChange={({ currentTarget }) =>
          change({ reasonCode: form.reasons.find(({ code }) => code === currentTarget.value)?.code ?? '' })
        }
      />
      <Textarea
        label={t('form.reason')}
        description={t('form.noPersonalData')}
        autosize
        minRows={3}
        required
        value={draft.reason}
        error={errors['reason']}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <TextInput
        label={t('form.evidence')}
        description={t('form.evidenceHelp')}
        required
        value={draft.evidence}
        error={errors['evidence']}
        onChange={({ currentTarget }) => change({ evidence: currentTarget.value })}
      />
      <div className={classes.dates}>
        <TextInput
          type="date"
          label={t('form.evidenceDate')}
          description={t('form.evidenceDateHelp')}
          required
          max={form.today}
          value={draft.evidenceDate}
          error={errors['evidenceDate']}
          onChange={({ currentTarget }) => change({ evidenceDate: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('form.until')}
          description={t('form.untilHelp', { date: format.date(form.latestDay) })}
          required
          min={form.today}
          max={form.latestDay}
          value={draft.until}
          error={errors['until']}
          onChange={({ currentTarget }) => change({ until: currentTarget.value })}
        />
      </div>
      {numbersFound && (
        <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
      )}
      <Approvers approvers={form.approvers} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
        <SendButton type="submit" loading={loading}>
          {t('form.propose')}
        </SendButton>
      </Group>
    </form>
  );
}
