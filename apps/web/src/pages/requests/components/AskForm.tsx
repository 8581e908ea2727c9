import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import type { RequestFormQuery } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { freshTerms, type NamedTerms } from '../lib/asking-terms.ts';
import { AskSuppliers } from '../request-operations.ts';
import classes from './AskForm.module.css';
import { TermsFields } from './TermsFields.tsx';
import { useFirstProblem } from './use-first-problem.ts';
import { usePreview } from './use-preview.ts';

type Form = RequestFormQuery['requestForm'];

interface Contact {
  readonly supplierId: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

interface AskFormProps {
  form: Form;
  /** How many of the chosen suppliers are no longer on the list. */
  gone: number;
  named?: NamedTerms | undefined;
  onAsked?: (() => void) | undefined;
  onClose: () => void;
}

/** Whom to ask, what, why and until when. Suppliers that cannot be asked are named with the reason. */
export function AskForm({ form, gone, named, onAsked, onClose }: AskFormProps) {
  const { t } = useTranslation('requests');
  const ask = useChange(AskSuppliers, (data) => data.askSuppliers);
  const preview = usePreview();
  const suppliers = form.suppliers.filter(({ isAsked }) => !isAsked);
  const alreadyAsked = form.suppliers.filter(({ isAsked }) => isAsked);
  const [contacts, setContacts] = useState<readonly Contact[]>(
    suppliers.map(({ supplierId, email, contactName: name, language }) => ({ supplierId, email, name, language })),
  );
  const isSmall = suppliers.some((each) => each.isSmall);
  const [terms, setTerms] = useState({ ...freshTerms({ isSmall, sendsMail: form.sendsMail }), ...named });
  const told = [...ask.errors, ...preview.errors].map((each) => ({ ...each, code: each.code ?? '' }));
  const content = useFirstProblem<HTMLFormElement>(ask.errors);
  const changeContact = (supplierId: string, part: Partial<Contact>) =>
    setContacts((before) => before.map((each) => (each.supplierId === supplierId ? { ...each, ...part } : each)));
  const submit = async () => {
    preview.clear();
    const payload = await ask.run({ ...terms, contacts: [...contacts] });
    if (payload === null) return;
    onAsked?.();
    onClose();
  };
  const look = async () => {
    ask.clear();
    const askingId = await preview.run({ ...terms, supplierIds: suppliers.map(({ supplierId }) => supplierId) });
    if (askingId !== null) preview.show(askingId);
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
      {gone > 0 && <Notice tone="notice">{t('ask.gone', { count: gone })}</Notice>}
      {alreadyAsked.length > 0 && (
        <Notice tone="notice">
          {t('ask.alreadyAsked', { count: alreadyAsked.length })}
          <ul>
            {alreadyAsked.map(({ supplierId, name }) => (
              <li key={supplierId}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {suppliers.map((supplier) => {
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
      {suppliers.length > 0 && (
        <TermsFields
          form={form}
          terms={terms}
          onChange={(part) => setTerms((before) => ({ ...before, ...part }))}
          refused={told}
          smallHelp={isSmall ? t('ask.fullBecauseHelp') : null}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ask.cancel')}
        </Button>
        {suppliers.length > 0 && (
          <>
            <SendButton
              variant="default"
              loading={preview.busy}
              disabled={terms.dueOn === ''}
              onClick={() => void look()}
            >
              {t('ask.preview')}
            </SendButton>
            <SendButton type="submit" loading={ask.busy} disabled={terms.dueOn === ''}>
              {t('ask.submit', { count: contacts.length })}
            </SendButton>
          </>
        )}
      </Group>
    </form>
  );
}
