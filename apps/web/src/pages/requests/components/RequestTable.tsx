import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { FilesDialog } from './FilesDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { OtherContactDialog } from './OtherContactDialog.tsx';
import { RequestActions } from './RequestActions.tsx';
import { RequestState } from './RequestState.tsx';
import { SelectedRequests } from './SelectedRequests.tsx';

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
    files
    mailProblem
    reminders
    isWrongCompany
    ...CompanyQuestion_request
    viewerCanWithdraw
    viewerCanCreateLink
    viewerCanRemind
  }
`);

interface RequestTableProps {
  requests: readonly FragmentType<typeof RequestRowFragment>[];
  totalCount: number;
  readMore: ReadMore;
  onChanged: () => void;
}

/** Up to this many the table is as high as its rows. */
const FEW = 12;

/** One row a request: who was asked, how far it is, and what can be done with it, or with several. */
export function RequestTable({ requests, totalCount, readMore, onChanged }: RequestTableProps) {
  const { t } = useTranslation('requests');
  const { organisation, can } = useViewer();
  const rows = readFragment(RequestRowFragment, requests);
  const [linked, setLinked] = useState<Request | null>(null);
  const [opened, setOpened] = useState<Request | null>(null);
  const [other, setOther] = useState<Request | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo((): readonly DataColumn<Request>[] => {
    const choose = (id: string, isChosen: boolean) =>
      setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
    const selection: DataColumn<Request> = {
      id: 'select',
      heading: t('list.select'),
      width: '70px',
      cell: (row) =>
        row.viewerCanWithdraw && (
          <Checkbox
            aria-label={t('list.selectOne', { supplier: row.supplierName })}
            checked={chosen.has(row.id)}
            onChange={(event) => choose(row.id, event.currentTarget.checked)}
          />
        ),
    };
    return [
      ...(can('request.ask') ? [selection] : []),
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
        cell: (row) =>
          row.contactName === null ? (
            <span className="pl-quiet">{t(can('request.ask') ? 'list.contactRemoved' : 'list.contactHidden')}</span>
          ) : (
            <>
              <bdi>{row.contactName}</bdi>
              <p className="pl-quiet">
                <bdi>{row.email}</bdi>
              </p>
            </>
          ),
      },
      { id: 'state', heading: t('list.state'), cell: (row) => <RequestState request={row} onChanged={onChanged} /> },
      { id: 'due', heading: t('list.due'), cell: (row) => <DateText value={row.dueOn} /> },
      { id: 'asked', heading: t('list.asked'), cell: (row) => <DateText value={row.askedAt} as="instant" /> },
      {
        id: 'actions',
        heading: t('list.actions'),
        align: 'end',
        cell: (row) => (
          <RequestActions
            request={row}
            onLink={() => setLinked(row)}
            onFiles={() => setOpened(row)}
            onOtherContact={() => setOther(row)}
            onChanged={onChanged}
          />
        ),
      },
    ];
  }, [t, organisation, can, chosen, onChanged]);
  const shown = rows.filter(({ id }) => chosen.has(id));
  return (
    <>
      {shown.length > 0 && (
        <SelectedRequests
          requests={shown}
          onDone={() => {
            setChosen(new Set());
            onChanged();
          }}
          onClear={() => setChosen(new Set())}
        />
      )}
      <DataTable
        name={t('title')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        totalCount={totalCount}
        {...(totalCount > FEW && { height: 'min(70vh, 60rem)' })}
        {...readMore}
      />
      {linked !== null && <LinkDialog request={linked} onClose={() => setLinked(null)} />}
      {opened !== null && <FilesDialog request={opened} onClose={() => setOpened(null)} />}
      {other !== null && (
        <OtherContactDialog
          request={other}
          onClose={(isAsked) => {
            setOther(null);
            if (isAsked) onChanged();
          }}
        />
      )}
    </>
  );
}
