import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import type { SupplierContactsQuery } from '../../../gql/graphql.ts';
import { errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { SaveContact } from '../contact-operations.ts';
import { ContactFields, type TypedContact } from './ContactFields.tsx';

interface ContactDialogProps {
  /** Its id. */
  supplier: string;
  /** Null for a new one. */
  contact: SupplierContactsQuery['supplierContacts'][number] | null;
  onClose: (isSaved: boolean) => void;
}

/** Adds a contact, or changes one. */
export function ContactDialog({ supplier, contact, onClose }: ContactDialogProps) {
  const { t } = useTranslation('requests');
  const save = useChange(SaveContact, (data) => data.saveContact);
  const [typed, setTyped] = useState<TypedContact>({
    name: contact?.name ?? '',
    email: contact?.email ?? '',
    language: contact?.language ?? 'en',
  });
  const told = save.errors.map((each) => ({ ...each, code: each.code ?? '' }));
  return (
    <Dialog
      title={contact === null ? t('contacts.addTitle') : t('contacts.changeTitle', { name: contact.name })}
      closeLabel={t('close')}
      onClose={() => onClose(false)}
      size={680}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const input = { supplierId: supplier, contactId: contact?.id ?? null, ...typed };
          void save.run(input).then((done) => done !== null && onClose(true));
        }}
      >
        {told
          .filter(({ field }) => field === null)
          .map(({ message }) => (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ))}
        <ContactFields
          contact={typed}
          errors={errorsByField(told)}
          onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
        <p className="pl-quiet">{t('contacts.kept')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('ask.cancel')}
          </Button>
          <SendButton type="submit" loading={save.busy}>
            {t('contacts.save')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}
