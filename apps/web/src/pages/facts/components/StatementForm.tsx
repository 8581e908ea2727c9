import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import type { FactFormQuery, StatementInput } from '../../../gql/graphql.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../../lib/field-errors.ts';
import { inputOf, shownFields, type StatementDraft } from '../lib/statement-draft.ts';
import { ChooseEvidence } from '../../library/ChooseEvidence.tsx';
import { FieldControl } from './FieldControl.tsx';
import { SourceFields } from './SourceFields.tsx';
import classes from './StatementForm.module.css';

type Refusals = Parameters<typeof errorsByField>[0];

export interface StatementFormProps {
  supplierId: string;
  form: FactFormQuery['factForm'];
  begin: StatementDraft;
  /** What is stated, and of which site, stands already. */
  corrects: boolean;
  /** Sends it; resolves to what was refused. */
  send: (draft: StatementDraft, statement: StatementInput) => Promise<Refusals>;
  onClose: () => void;
}

/** What is stated, of whom, and who says so. Everything that is wrong is told at once, beside its field. */
export function StatementForm({ supplierId, form, begin, corrects, send, onClose }: StatementFormProps) {
  const { t } = useTranslation('facts');
  const sayFailure = useChangeFailure();
  const [draft, setDraft] = useState(begin);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const [busy, setBusy] = useState(false);
  const content = useRef<HTMLFormElement>(null);
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const change = (part: Partial<StatementDraft>) => setDraft((before) => ({ ...before, ...part }));
  const choice = form.choices.find(({ key }) => key === draft.form);
  const groups = [...Map.groupBy(form.choices, ({ group }) => group)].map(([group, items]) => ({
    group,
    items: items.map(({ key, name }) => ({ value: key, label: name })),
  }));
  const isNew = draft.form === 'site' || draft.form === 'input';
  const submit = async () => {
    if (choice === undefined) return setErrors({ form: t('form.factMissing') });
    setBusy(true);
    try {
      const refused = await send(draft, inputOf(draft, choice));
      setErrors(errorsByField(refused));
      if (asksForNumbers(refused)) setNumbersFound(true);
      if (refused.length === 0) onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={content}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Notice tone="quiet">{t('form.workers')}</Notice>
      {errors[''] !== undefined && <Notice tone="problem">{errors['']}</Notice>}
      {!corrects && (
        <div className={classes.pair}>
          <Select
            label={t('form.fact')}
            placeholder={t('form.search')}
            data={groups}
            value={draft.form === '' ? null : draft.form}
            error={errors['form']}
            searchable
            required
            data-autofocus
            nothingFoundMessage={t('form.nothingFound')}
            onChange={(key) => change({ form: key ?? '', values: {}, declined: false })}
          />
          {draft.form !== 'site' && (
            <Select
              label={t('form.subject')}
              data={form.subjects.map(({ siteId, name }) => ({ value: siteId ?? '', label: name }))}
              value={draft.siteId}
              onChange={(siteId) => change({ siteId: siteId ?? '' })}
            />
          )}
        </div>
      )}
      {choice !== undefined && (
        <>
          {shownFields(choice, draft.values).map((field, place) => (
            <FieldControl
              key={field.key}
              field={field}
              value={draft.values[field.key] ?? ''}
              error={errors[`values.${field.key}`]}
              disabled={draft.declined && place === 0}
              onChange={(text) => change({ values: { ...draft.values, [field.key]: text } })}
            />
          ))}
          {!isNew && (
            <Checkbox
              label={t('form.declined')}
              checked={draft.declined}
              onChange={({ currentTarget }) => change({ declined: currentTarget.checked })}
            />
          )}
        </>
      )}
      <SourceFields form={form} draft={draft} errors={errors} onChange={change} />
      <ChooseEvidence
        supplierId={supplierId}
        value={draft.files}
        error={errors['evidenceIds']}
        onChange={(files) => change({ files })}
      />
      {numbersFound && (
        <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
        <SendButton type="submit" loading={busy}>
          {corrects ? t('form.correct') : t('form.record')}
        </SendButton>
      </Group>
    </form>
  );
}
