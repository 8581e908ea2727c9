import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Panel, PersonName, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { InvitationRow_InvitationFragment as Invitation } from '../../../gql/graphql.ts';
import classes from './OpenInvitations.module.css';
import { RevokeDialog } from './RevokeDialog.tsx';

const InvitationRowFragment = graphql(/* GraphQL */ `
  fragment InvitationRow_invitation on Invitation {
    id
    email
    name
    roles
    invitedBy {
      name
      shortId
      nameNow
    }
    createdAt
    expiresAt
  }
`);

interface OpenInvitationsProps {
  invitations: readonly FragmentType<typeof InvitationRowFragment>[];
  onRevoked: () => void;
}

/** Invitations that were sent and not accepted yet. */
export function OpenInvitations({ invitations, onRevoked }: OpenInvitationsProps) {
  const { t } = useTranslation('members');
  const format = useFormat();
  const rows = readFragment(InvitationRowFragment, invitations);
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const columns = useMemo(
    (): readonly DataColumn<Invitation>[] => [
      {
        id: 'name',
        heading: t('list.name'),
        rowHeader: true,
        cell: (row) => <bdi>{row.name ?? row.email}</bdi>,
      },
      { id: 'email', heading: t('list.email'), cell: (row) => <bdi>{row.email}</bdi> },
      {
        id: 'roles',
        heading: t('list.roles'),
        cell: (row) => format.list(row.roles.map((role) => t(`frame:role.${role}`))),
      },
      { id: 'by', heading: t('invitations.by'), cell: (row) => <PersonName person={row.invitedBy} /> },
      { id: 'until', heading: t('invitations.until'), cell: (row) => <DateText value={row.expiresAt} as="instant" /> },
      {
        id: 'actions',
        heading: t('list.actions'),
        align: 'end',
        cell: (row) => (
          <Button variant="subtle" size="compact-xs" onClick={() => setRevoking(row)}>
            {t('invitations.revoke')}
            <span className="pl-hidden"> {row.email}</span>
          </Button>
        ),
      },
    ],
    [t, format],
  );
  return (
    <Panel flush title={t('invitations.title')} note={t('invitations.note')}>
      {rows.length === 0 ? (
        <p className={classes.none}>{t('invitations.none')}</p>
      ) : (
        <DataTable name={t('invitations.title')} rows={rows} columns={columns} rowId={(row) => row.id} />
      )}
      {revoking !== null && (
        <RevokeDialog invitation={revoking} onRevoked={onRevoked} onClose={() => setRevoking(null)} />
      )}
    </Panel>
  );
}
