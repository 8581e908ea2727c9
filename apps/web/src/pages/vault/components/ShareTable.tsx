import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, DataTable, DateText, Notice, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { useChange } from '../../../service/use-change.ts';
import { useRefusalText } from '../../answer/lib/use-refusal-text.ts';
import type { SharedRequest } from '../lib/shared-requests.ts';
import { EndSharing } from '../vault-operations.ts';
import { ShareDialog } from './ShareDialog.tsx';

interface ShareTableProps {
  /** Of the table, for screen readers. */
  name: string;
  requests: readonly SharedRequest[];
  onChanged: () => void;
}

/** Which buyer sees these sections until when, and when it first read them. Later readings are never told. */
export function ShareTable({ name, requests, onChanged }: ShareTableProps) {
  const { t } = useTranslation('vault');
  const textOf = useRefusalText();
  const { can } = useViewer();
  const [ending, setEnding] = useState<SharedRequest | null>(null);
  const [sharing, setSharing] = useState<SharedRequest | null>(null);
  const end = useChange(EndSharing, (data) => data.endSharing);
  const mayShare = can('answers.share');
  const columns = useMemo(
    (): readonly DataColumn<SharedRequest>[] => [
      { id: 'buyer', heading: t('buyer'), rowHeader: true, cell: (row) => <bdi>{row.buyerName}</bdi> },
      { id: 'submitted', heading: t('submitted'), cell: (row) => <DateText value={row.submittedAt} as="instant" /> },
      { id: 'sees', heading: t('sees'), cell: (row) => <Seen request={row} /> },
      {
        id: 'read',
        heading: t('read'),
        cell: (row) => (row.readOn === null ? t('notRead') : <DateText value={row.readOn} />),
      },
      ...(mayShare
        ? [
            {
              id: 'actions',
              heading: t('actions'),
              align: 'end' as const,
              cell: (row: SharedRequest) => (
                <Group gap="xs" justify="flex-end">
                  <Button variant="subtle" size="compact-xs" onClick={() => setSharing(row)}>
                    {t('share.open')}
                    <span className="pl-hidden"> {row.buyerName}</span>
                  </Button>
                  {row.open.length > 0 && (
                    <Button variant="subtle" size="compact-xs" onClick={() => setEnding(row)}>
                      {t('end.open')}
                      <span className="pl-hidden"> {row.buyerName}</span>
                    </Button>
                  )}
                </Group>
              ),
            },
          ]
        : []),
    ],
    [t, mayShare],
  );
  const [problem] = end.errors;
  return (
    <>
      {problem !== undefined && <Notice tone="problem">{textOf(problem)}</Notice>}
      <DataTable name={name} rows={requests} columns={columns} rowId={(row) => row.inboxRequestId} />
      {sharing !== null && (
        <ShareDialog
          request={sharing}
          onClose={() => {
            setSharing(null);
            onChanged();
          }}
        />
      )}
      {ending !== null && (
        <ConfirmDialog
          opened
          destructive
          title={t('end.title', { buyer: ending.buyerName })}
          confirm={t('end.confirm')}
          busy={end.busy}
          onClose={() => setEnding(null)}
          onConfirm={() => {
            void end.run({ inboxRequestId: ending.inboxRequestId, sections: [...ending.open] }).then(() => {
              setEnding(null);
              onChanged();
            });
          }}
        >
          {t('end.text', { buyer: ending.buyerName })}
        </ConfirmDialog>
      )}
    </>
  );
}

function Seen({ request: { sections, open, until, endedAt } }: { request: SharedRequest }) {
  const { t } = useTranslation('vault');
  if (until === null)
    return (
      <>
        {t('ended')} {endedAt !== null && <DateText value={endedAt.slice(0, 10)} />}
      </>
    );
  return (
    <>
      {t('until')} <DateText value={until} />
      {open.length < sections.length && (
        <p className="pl-quiet">{t('some', { open: open.length, all: sections.length })}</p>
      )}
    </>
  );
}
