import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, DataTable, DateText, Notice, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { WithdrawRequest } from '../request-operations.ts';
import { FilesDialog } from './FilesDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';

const RequestRowFragment = graphql(/* GraphQL */ `
  fragment RequestRow_request on SupplierRequest {
    id
    supplierId
    supplierName
    contactName
    email
    reason
    dueOn
    askedAt
    submittedAt
    state
    isOverdue
    sharingEndedOn
    hasAnswers
    mailProblem
    files
    viewerCanWithdraw
    viewerCanCreateLink
  }
`);

interface RequestTableProps {
  requests: readonly FragmentType<typeof RequestRowFragment>[];
  onChanged: () => void;
}

/** One row a request: who was asked, how far it is, and what can be done. */
export function RequestTable({ requests, onChanged }: RequestTableProps) {
  const { t } = useTranslation('requests');
  const { organisation } = useViewer();
  const rows = readFragment(RequestRowFragment, requests);
  const [linked, setLinked] = useState<Request | null>(null);
  const [opened, setOpened] = useState<Request | null>(null);
  const [withdrawn, setWithdrawn] = useState<Request | null>(null);
  const withdraw = useChange(WithdrawRequest, (data) => data.withdrawRequest);
  const columns = useMemo(
    (): readonly DataColumn<Request>[] => [
      {
        id: 'supplier',
        heading: t('list.supplier'),
        rowHeader: true,
        cell: (row) => (
          <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: row.supplierId }}>
            <bdi>{row.supplierName}</bdi>
          </Link>
        ),
      },
      {
        id: 'contact',
        heading: t('list.contact'),
        cell: (row) => (
          <>
            <bdi>{row.contactName}</bdi>
            <p className="pl-quiet">
              <bdi>{row.email}</bdi>
            </p>
          </>
        ),
      },
      {
        id: 'state',
        heading: t('list.state'),
        cell: (row) => (
          <>
            {t(`state.${row.state}`)}
            {row.submittedAt !== null && (
              <p className="pl-quiet">
                <DateText value={row.submittedAt} as="instant" />
              </p>
            )}
            {row.sharingEndedOn !== null && (
              <p>
                {t('list.sharingEnded')} <DateText value={row.sharingEndedOn} />
              </p>
            )}
            {row.isOverdue && <p>{t('list.overdue')}</p>}
            {row.state === 'SENT' && row.mailProblem !== null && (
              <p>
                {row.mailProblem} {t('list.handOver')}
              </p>
            )}
          </>
        ),
      },
      { id: 'due', heading: t('list.due'), cell: (row) => <DateText value={row.dueOn} /> },
      { id: 'asked', heading: t('list.asked'), cell: (row) => <DateText value={row.askedAt} as="instant" /> },
      {
        id: 'actions',
        heading: t('list.actions'),
        align: 'end',
        cell: (row) => (
          <Group gap="xs" justify="flex-end">
            {row.hasAnswers && (
              <Link to="/o/$organisation/requests/$request" params={{ organisation, request: row.id }}>
                {t('list.review')}
                <span className="pl-hidden"> {row.supplierName}</span>
              </Link>
            )}
            {row.files > 0 && (
              <Button variant="subtle" size="compact-xs" onClick={() => setOpened(row)}>
                {t('files.open', { count: row.files })}
                <span className="pl-hidden"> {row.supplierName}</span>
              </Button>
            )}
            {row.viewerCanCreateLink && (
              <Button variant="subtle" size="compact-xs" onClick={() => setLinked(row)}>
                {t('link.open')}
                <span className="pl-hidden"> {row.supplierName}</span>
              </Button>
            )}
            {row.viewerCanWithdraw && (
              <Button variant="subtle" size="compact-xs" onClick={() => setWithdrawn(row)}>
                {t('withdraw.open')}
                <span className="pl-hidden"> {row.supplierName}</span>
              </Button>
            )}
          </Group>
        ),
      },
    ],
    [t, organisation],
  );
  const [problem] = withdraw.errors;
  return (
    <>
      {problem !== undefined && <Notice tone="problem">{problem.message}</Notice>}
      <DataTable name={t('title')} rows={rows} columns={columns} rowId={(row) => row.id} />
      {linked !== null && <LinkDialog request={linked} onClose={() => setLinked(null)} />}
      {opened !== null && <FilesDialog request={opened} onClose={() => setOpened(null)} />}
      {withdrawn !== null && (
        <ConfirmDialog
          opened
          destructive
          title={t('withdraw.title', { supplier: withdrawn.supplierName })}
          confirm={t('withdraw.confirm')}
          busy={withdraw.busy}
          onClose={() => setWithdrawn(null)}
          onConfirm={() => {
            void withdraw.run({ requestId: withdrawn.id }).then(() => {
              setWithdrawn(null);
              onChanged();
            });
          }}
        >
          {t('withdraw.text')}
        </ConfirmDialog>
      )}
    </>
  );
}
