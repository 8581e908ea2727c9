import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { RequestLanguagesQuery } from '../contact-operations.ts';
import classes from './AskForm.module.css';

/** Who answers for a supplier, as it is typed. */
export interface TypedContact {
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

interface ContactFieldsProps {
  contact: TypedContact;
  errors: Readonly<Partial<Record<string, string>>>;
  onChange: (part: Partial<TypedContact>) => void;
}

/** Name, address and language of a contact. */
export function ContactFields({ contact, errors, onChange }: ContactFieldsProps) {
  const { t } = useTranslation('requests');
  const languages = useQuery(RequestLanguagesQuery).data?.requestForm.languages ?? [];
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('ask.name')}
        value={contact.name}
        error={errors['name']}
        maxLength={200}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('ask.email')}
        type="email"
        dir="ltr"
        value={contact.email}
        error={errors['email']}
        maxLength={320}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('ask.language')}
        value={contact.language}
        error={errors['language']}
        data={languages.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
    </div>
  );
}
