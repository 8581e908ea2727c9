import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, EmptyState, Panel, type DataColumn } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { graphql } from '../../gql/gql.ts';
import type { InboxQuery as InboxData } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { GiveBack } from './components/GiveBack.tsx';

type Request = InboxData['inbox'][number];

/** States in which a request can be answered. */
const CAN_ANSWER: readonly Request['state'][] = ['NEW', 'STARTED', 'RETURNED'];

const InboxQuery = graphql(/* GraphQL */ `
  query Inbox {
    inbox {
      id
      key
      buyerName
      supplierName
      dueOn
      state
      isOverdue
      applicable
      answered
      submittedAt
    }
  }
`);

/** Home of a supplier's organisation: what buyers ask, and how far each request is. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const result = useQuery(InboxQuery, { fetchPolicy: 'cache-and-network' });
  const [givingBack, setGivingBack] = useState<Request | null>(null);
  const columns = useMemo(
    (): readonly DataColumn<Request>[] => [
      {
        id: 'buyer',
        heading: t('buyer'),
        rowHeader: true,
        cell: (row) => (
          <>
            <bdi>{row.buyerName}</bdi>
            <p className="pl-quiet">
              <bdi>{t('asked', { supplier: row.supplierName })}</bdi>
            </p>
          </>
        ),
      },
      {
        id: 'state',
        heading: t('state'),
        cell: (row) => (
          <>
            {t(`states.${row.state}`)}
            {row.state === 'STARTED' && (
              <p className="pl-quiet">{t('progress', { answered: row.answered, applicable: row.applicable })}</p>
            )}
            {row.submittedAt !== null && (
              <p className="pl-quiet">
                <DateText value={row.submittedAt} as="instant" />
              </p>
            )}
            {row.isOverdue && <p>{t('overdue')}</p>}
          </>
        ),
      },
      { id: 'due', heading: t('due'), cell: (row) => <DateText value={row.dueOn} /> },
      {
        id: 'action',
        heading: t('action'),
        align: 'end',
        cell: (row) => (
          <>
            {row.state !== 'WITHDRAWN' && (
              <Link to="/answer/$request" params={{ request: row.key }} search={{}}>
                {t(CAN_ANSWER.includes(row.state) ? 'answer' : 'look')}
                <span className="pl-hidden"> {row.buyerName}</span>
              </Link>
            )}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => setGivingBack(row)}>
              {t('giveBack.open')}
              <span className="pl-hidden"> {row.buyerName}</span>
            </Button>
          </>
        ),
      },
    ],
    [t],
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <Button variant="default" onClick={() => void result.refetch()}>
            {t('refresh')}
          </Button>
        }
      />
      <PageQuery result={result} what={t('what')}>
        {({ inbox }) => (
          <Panel flush>
            {inbox.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <DataTable name={t('title')} rows={inbox} columns={columns} rowId={(row) => row.id} />
            )}
          </Panel>
        )}
      </PageQuery>
      {givingBack !== null && (
        <GiveBack
          request={givingBack}
          onClose={() => {
            setGivingBack(null);
            void result.refetch();
          }}
        />
      )}
    </>
  );
}
