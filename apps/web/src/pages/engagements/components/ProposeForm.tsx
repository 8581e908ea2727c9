import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, useFormat } from '@plumbline/ui';

import { Approvers } from '../../../frame/Approvers.tsx';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { EngagementFormQuery, EngagementPurpose } from '../../../gql/graphql.ts';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../../lib/field-errors.ts';
import type { Kept } from '../../../lib/use-kept.ts';
import { useChange } from '../../../service/use-change.ts';
import { ProposeEngagement } from '../engagement-operations.ts';
import { emptyDraft, enumOf, inputOf, missingFields, type Draft } from '../lib/draft.ts';
import classes from './ProposeForm.module.css';

interface ProposeFormProps {
  form: EngagementFormQuery['engagementForm'];
  kept: Kept<Draft>;
  onClose: () => void;
}

/** Which auditor, for what, what is opened and until when; and who will be asked. */
export function ProposeForm({ form, kept, onClose }: ProposeFormProps) {
  const { t } = useTranslation('engagements');
  const format = useFormat();
  const draft = kept.value ?? emptyDraft;
  const propose = useChange(ProposeEngagement, (data) => data.proposeEngagement);
  const [missing, setMissing] = useState<FieldErrors>({});
  const fields = useRef<HTMLFormElement>(null);
  const refused = propose.errors.map(({ code = '', ...error }) => ({ ...error, code }));
  const errors: FieldErrors = { ...errorsByField(refused), ...missing };
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [propose.errors, missing]);
  const change = (part: Partial<Draft>) => kept.keep({ ...draft, ...part });
  const send = async () => {
    const input = inputOf(
      form.suppliers.map(({ id }) => id),
      draft,
    );
    setMissing(Object.fromEntries(missingFields(draft).map((field) => [field, t('form.missing')])));
    if (input === null || (await propose.run(input)) === null) return;
    kept.forget();
    onClose();
  };
  const named = ['auditor', 'purpose', 'note', 'fromOn', 'untilOn'];
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
      {others.map(([field, message]) => (
        <Notice key={field} tone="problem">
          {message}
        </Notice>
      ))}
      <p>{t('form.suppliers', { names: format.list(form.suppliers.map(({ name }) => name)) })}</p>
      <TextInput
        label={t('form.auditor')}
        description={t('form.auditorHelp')}
        required
        data-autofocus
        value={draft.auditor}
        error={errors['auditor']}
        onChange={({ currentTarget }) => change({ auditor: currentTarget.value })}
      />
      <NativeSelect
        label={t('form.purpose')}
        required
        value={draft.purpose}
        error={errors['purpose']}
        data={[
          { value: '', label: t('form.choose') },
          ...form.purposes.map(({ code, text }) => ({ value: enumOf(code), label: text })),
        ]}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value as EngagementPurpose | '' })}
      />
      <Textarea
        label={t('form.note')}
        description={t('form.noteHelp')}
        autosize
        minRows={2}
        required
        value={draft.note}
        error={errors['note']}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <Checkbox.Group
        label={t('form.kinds')}
        description={t('text.always')}
        value={[...draft.kinds]}
        onChange={(kinds) => change({ kinds })}
      >
        {form.kinds.map(({ code, text }) => (
          <Checkbox key={code} value={enumOf(code)} label={text} mt={6} />
        ))}
      </Checkbox.Group>
      <div className={classes.dates}>
        <TextInput
          type="date"
          label={t('form.fromOn')}
          description={t('form.fromHelp')}
          required
          min={form.today}
          value={draft.fromOn}
          error={errors['fromOn']}
          onChange={({ currentTarget }) => change({ fromOn: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('form.untilOn')}
          description={t('form.untilHelp')}
          required
          min={form.today}
          value={draft.untilOn}
          error={errors['untilOn']}
          onChange={({ currentTarget }) => change({ untilOn: currentTarget.value })}
        />
      </div>
      {asksForNumbers(refused) && (
        <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
      )}
      <Notice tone="quiet">{t('form.never')}</Notice>
      <Approvers approvers={form.approvers} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
        <SendButton type="submit" loading={propose.busy}>
          {t('form.propose')}
        </SendButton>
      </Group>
    </form>
  );
}
