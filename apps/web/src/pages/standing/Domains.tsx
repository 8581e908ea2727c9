import { Button, Group, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import {
  ConfirmDialog,
  DataTable,
  Notice,
  Panel,
  PersonName,
  SendButton,
  useFormat,
  type DataColumn,
} from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import type { DomainRow_DomainFragment as Domain } from '../../gql/graphql.ts';
import { useChange } from '../../service/use-change.ts';
import classes from './Domains.module.css';

const DomainRowFragment = graphql(/* GraphQL */ `
  fragment DomainRow_domain on Domain {
    id
    name
    addedBy {
      name
      shortId
      nameNow
    }
    checkedAt
    provedAt
    recordName
    recordText
  }
`);

const AddDomain = graphql(/* GraphQL */ `
  mutation AddDomain($input: AddDomainInput!) {
    addDomain(input: $input) {
      domains {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

const CheckDomain = graphql(/* GraphQL */ `
  mutation CheckDomain($input: DomainInput!) {
    checkDomain(input: $input) {
      domains {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

const RemoveDomain = graphql(/* GraphQL */ `
  mutation RemoveDomain($input: DomainInput!) {
    removeDomain(input: $input) {
      domains {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface DomainsProps {
  domains: readonly FragmentType<typeof DomainRowFragment>[];
  onChanged: () => void;
}

/** The domains at which a mailbox speaks for its person: for owners. */
export function Domains({ domains, onChanged }: DomainsProps) {
  const { t } = useTranslation('standing');
  const format = useFormat();
  const rows = readFragment(DomainRowFragment, domains);
  const check = useChange(CheckDomain, (data) => data.checkDomain);
  const [removing, setRemoving] = useState<Domain | null>(null);

  const { run, busy } = check;
  const columns = useMemo(
    (): readonly DataColumn<Domain>[] => [
      { id: 'name', heading: t('domains.name'), rowHeader: true, cell: (row) => <bdi>{row.name}</bdi> },
      {
        id: 'record',
        heading: t('domains.record'),
        cell: (row) => (
          <code className={classes.record} dir="ltr">
            {row.recordName} TXT &quot;{row.recordText}&quot;
          </code>
        ),
      },
      { id: 'by', heading: t('domains.by'), cell: (row) => <PersonName person={row.addedBy} /> },
      {
        id: 'state',
        heading: t('domains.state'),
        cell: (row) =>
          row.provedAt === null ? t('domains.open') : t('domains.proved', { day: format.date(row.provedAt) }),
      },
      {
        id: 'actions',
        heading: t('domains.actions'),
        align: 'end',
        cell: (row) => (
          <Group justify="flex-end" gap="xs">
            <Button
              variant="subtle"
              size="compact-xs"
              disabled={busy}
              onClick={() => void run({ domainId: row.id }).then(onChanged)}
            >
              {t('domains.check')}
              <span className="pl-hidden"> {row.name}</span>
            </Button>
            <Button variant="subtle" size="compact-xs" onClick={() => setRemoving(row)}>
              {t('domains.remove')}
              <span className="pl-hidden"> {row.name}</span>
            </Button>
          </Group>
        ),
      },
    ],
    [t, format, busy, run, onChanged],
  );
  return (
    <Panel flush title={t('domains.title')} note={t('domains.note')}>
      <p className={classes.text}>{t('why')}</p>
      <p className={classes.text}>{t('domains.help')}</p>
      {check.errors.map((error) => (
        <Notice key={error.message} tone="problem">
          {error.message}
        </Notice>
      ))}
      {rows.length === 0 ? (
        <p className={classes.text}>{t('domains.none')}</p>
      ) : (
        <DataTable name={t('domains.title')} rows={rows} columns={columns} rowId={(row) => row.id} />
      )}
      <AddForm onAdded={onChanged} />
      {removing !== null && <RemoveDialog domain={removing} onRemoved={onChanged} onClose={() => setRemoving(null)} />}
    </Panel>
  );
}

function AddForm({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('standing');
  const [domain, setDomain] = useState('');
  const { run, busy, errors } = useChange(AddDomain, (data) => data.addDomain);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run({ domain })) === null) return;
    setDomain('');
    onAdded();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t('domains.label')}
        description={t('domains.hint')}
        autoComplete="off"
        dir="ltr"
        value={domain}
        error={errors[0]?.message}
        onChange={(event) => setDomain(event.currentTarget.value)}
      />
      <SendButton type="submit" variant="default" loading={busy}>
        {t('domains.add')}
      </SendButton>
    </form>
  );
}

interface RemoveDialogProps {
  domain: Domain;
  onRemoved: () => void;
  onClose: () => void;
}

function RemoveDialog({ domain, onRemoved, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('standing');
  const { run, busy, errors } = useChange(RemoveDomain, (data) => data.removeDomain);
  const remove = async () => {
    if ((await run({ domainId: domain.id })) === null) return;
    onRemoved();
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      destructive
      busy={busy}
      title={t('domains.removeTitle', { name: domain.name })}
      confirm={t('domains.remove')}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.map((error) => (
        <Notice key={error.message} tone="problem">
          {error.message}
        </Notice>
      ))}
      <p>{t('domains.removeText')}</p>
    </ConfirmDialog>
  );
}
