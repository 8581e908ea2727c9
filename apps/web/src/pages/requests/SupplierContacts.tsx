import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, DataTable, DateText, EmptyState, Notice, Panel, type DataColumn } from '@plumbline/ui';

import type { SupplierContactsQuery as Contacts } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useChange } from '../../service/use-change.ts';
import { ContactDialog } from './components/ContactDialog.tsx';
import { RemoveContact, SupplierContactsQuery } from './contact-operations.ts';

type Contact = Contacts['supplierContacts'][number];

/** Who answers for a supplier: added, changed and removed by those who ask. */
export function SupplierContacts({ supplier }: { supplier: string }) {
  const { t } = useTranslation('requests');
  const result = useQuery(SupplierContactsQuery, {
    variables: { supplierId: supplier },
    fetchPolicy: 'cache-and-network',
  });
  const languages = result.data?.requestForm.languages ?? [];
  const languageOf = (key: string) => languages.find((each) => each.key === key)?.name ?? key;
  const remove = useChange(RemoveContact, (data) => data.removeContact);
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
  const [removed, setRemoved] = useState<Contact | null>(null);
  const refresh = () => void result.refetch();
  const columns: readonly DataColumn<Contact>[] = [
    { id: 'name', heading: t('contacts.name'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'email', heading: t('ask.email'), cell: ({ email }) => <bdi>{email}</bdi> },
    { id: 'language', heading: t('ask.language'), cell: ({ language }) => languageOf(language) },
    {
      id: 'asked',
      heading: t('contacts.asked'),
      cell: ({ askedAt }) => (askedAt === null ? t('contacts.never') : <DateText value={askedAt} as="instant" />),
    },
    {
      id: 'actions',
      heading: t('list.actions'),
      align: 'end',
      cell: (contact) => (
        <Group gap="xs" justify="flex-end" pos="relative">
          <Button variant="subtle" size="compact-xs" onClick={() => setEdited(contact)}>
            {t('contacts.change')}
            <span className="pl-hidden"> {contact.name}</span>
          </Button>
          {contact.viewerCanRemove && (
            <Button variant="subtle" size="compact-xs" onClick={() => setRemoved(contact)}>
              {t('contacts.remove')}
              <span className="pl-hidden"> {contact.name}</span>
            </Button>
          )}
        </Group>
      ),
    },
  ];
  const add = <Button onClick={() => setEdited('new')}>{t('contacts.add')}</Button>;
  return (
    <PageQuery result={result} what={t('contacts.what')}>
      {({ supplierContacts }) => (
        <Panel flush title={t('contacts.title')} note={t('contacts.note')}>
          {remove.errors.map(({ message }) => (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ))}
          {supplierContacts.length === 0 ? (
            <EmptyState title={t('contacts.none.title')} text={t('contacts.none.text')} action={add} />
          ) : (
            <>
              <DataTable name={t('contacts.title')} rows={supplierContacts} columns={columns} rowId={({ id }) => id} />
              <Group p="md">{add}</Group>
            </>
          )}
          {edited !== null && (
            <ContactDialog
              supplier={supplier}
              contact={edited === 'new' ? null : edited}
              onClose={(isSaved) => {
                setEdited(null);
                if (isSaved) refresh();
              }}
            />
          )}
          {removed !== null && (
            <ConfirmDialog
              opened
              destructive
              title={t('contacts.removeTitle', { name: removed.name })}
              confirm={t('contacts.remove')}
              busy={remove.busy}
              onClose={() => setRemoved(null)}
              onConfirm={() => {
                void remove.run({ contactId: removed.id }).then(() => {
                  setRemoved(null);
                  refresh();
                });
              }}
            >
              {t('contacts.removeText')}
            </ConfirmDialog>
          )}
        </Panel>
      )}
    </PageQuery>
  );
}
