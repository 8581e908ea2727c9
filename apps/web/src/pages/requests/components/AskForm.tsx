import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { RequestFormQuery } from '../../../gql/graphql.ts';
import { asksForNumbers, errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { AskSuppliers } from '../request-operations.ts';
import classes from './AskForm.module.css';

type Form = RequestFormQuery['requestForm'];

interface Contact {
  readonly supplierId: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

interface AskFormProps {
  form: Form;
  onClose: () => void;
}

/** Whom to ask, what, why and until when. Why is shown to the supplier. */
export function AskForm({ form, onClose }: AskFormProps) {
  const { t } = useTranslation('requests');
  const ask = useChange(AskSuppliers, (data) => data.askSuppliers);
  const [contacts, setContacts] = useState<readonly Contact[]>(
    form.suppliers.map(({ supplierId, email, contactName: name, language }) => ({ supplierId, email, name, language })),
  );
  const isSmall = form.suppliers.some((each) => each.isSmall);
  const [draft, setDraft] = useState({
    set: isSmall ? 'core' : 'full',
    topics: [] as string[],
    fullBecause: '',
    reason: '',
    note: '',
    dueOn: '',
    byHand: !form.sendsMail,
    numbersChecked: false,
  });
  const content = useRef<HTMLFormElement>(null);
  const { errors: refused } = ask;
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  const told = refused.map((each) => ({ ...each, code: each.code ?? '' }));
  const errors = errorsByField(told);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const changeContact = (supplierId: string, part: Partial<Contact>) =>
    setContacts((before) => before.map((each) => (each.supplierId === supplierId ? { ...each, ...part } : each)));
  const submit = async () => {
    const payload = await ask.run({ ...draft, contacts: [...contacts] });
    if (payload !== null) onClose();
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
      {told
        .filter(({ field }) => field === null || field.startsWith('contacts'))
        .map(({ field, message }) => (
          <Notice key={`${field ?? ''} ${message}`} tone="problem">
            {message}
          </Notice>
        ))}
      {form.suppliers.map((supplier) => {
        const contact = contacts.find(({ supplierId }) => supplierId === supplier.supplierId);
        return (
          <fieldset key={supplier.supplierId} className={classes.supplier}>
            <legend>
              <bdi>{supplier.name}</bdi>
            </legend>
            <p className="pl-quiet">
              {supplier.workers === null ? t('ask.sizeUnknown') : t('ask.size', { count: supplier.workers })}
            </p>
            <div className={classes.pair}>
              <TextInput
                label={t('ask.name')}
                value={contact?.name ?? ''}
                onChange={(event) => changeContact(supplier.supplierId, { name: event.currentTarget.value })}
                maxLength={200}
              />
              <TextInput
                label={t('ask.email')}
                type="email"
                dir="ltr"
                value={contact?.email ?? ''}
                onChange={(event) => changeContact(supplier.supplierId, { email: event.currentTarget.value })}
                maxLength={320}
              />
              <NativeSelect
                label={t('ask.language')}
                value={contact?.language ?? 'en'}
                data={form.languages.map(({ key, name }) => ({ value: key, label: name }))}
                onChange={(event) => changeContact(supplier.supplierId, { language: event.currentTarget.value })}
              />
            </div>
          </fieldset>
        );
      })}
      <Radio.Group label={t('ask.set')} value={draft.set} error={errors['set']} onChange={(set) => change({ set })}>
        <Stack gap="xs" mt="xs">
          {form.sets.map(({ key, name, questions, minutes }) => (
            <Radio key={key} value={key} label={t('ask.sized', { name, questions, minutes })} />
          ))}
          <Radio value="topics" label={t('ask.topics')} />
        </Stack>
      </Radio.Group>
      {draft.set === 'topics' && (
        <Checkbox.Group aria-label={t('ask.topics')} value={draft.topics} onChange={(topics) => change({ topics })}>
          <Stack gap="xs">
            {form.topics.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {isSmall && draft.set !== 'core' && (
        <TextInput
          label={t('ask.fullBecause')}
          description={t('ask.fullBecauseHelp')}
          value={draft.fullBecause}
          error={errors['fullBecause']}
          maxLength={500}
          onChange={(event) => change({ fullBecause: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('ask.reason')}
        value={draft.reason}
        error={errors['reason']}
        data={[
          { value: '', label: t('ask.choose') },
          ...form.reasons.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Textarea
        label={t('ask.note')}
        description={t('ask.noteHelp')}
        value={draft.note}
        error={errors['note']}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <TextInput
        label={t('ask.dueOn')}
        type="date"
        value={draft.dueOn}
        error={errors['dueOn']}
        onChange={(event) => change({ dueOn: event.currentTarget.value })}
      />
      {form.sendsMail ? (
        <Checkbox
          label={t('ask.byHand')}
          checked={draft.byHand}
          onChange={(event) => change({ byHand: event.currentTarget.checked })}
        />
      ) : (
        <Notice>{t('ask.noMail')}</Notice>
      )}
      {asksForNumbers(told) && (
        <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ask.cancel')}
        </Button>
        <Button type="submit" loading={ask.busy} disabled={draft.dueOn === ''}>
          {t('ask.submit', { count: contacts.length })}
        </Button>
      </Group>
    </form>
  );
}
