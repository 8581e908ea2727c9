import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { UnsentMailRow_UnsentMailFragment as Mail } from '../../../gql/graphql.ts';
import { HandOverDialog } from './HandOverDialog.tsx';

const UnsentMailRowFragment = graphql(/* GraphQL */ `
  fragment UnsentMailRow_unsentMail on UnsentMail {
    id
    kind
    subjectId
    name
    email
    createdAt
    expiresAt
    problem
    smtpCode
    isTried
    viewerCanCreateLink
  }
`);

interface UnsentMailsProps {
  mails: readonly FragmentType<typeof UnsentMailRowFragment>[];
  onChanged: () => void;
}

export function UnsentMails({ mails, onChanged }: UnsentMailsProps) {
  const { t } = useTranslation('mail');
  const rows = readFragment(UnsentMailRowFragment, mails);
  const [chosen, setChosen] = useState<Mail | null>(null);
  const columns = useMemo(
    (): readonly DataColumn<Mail>[] => [
      { id: 'what', heading: t('list.what'), rowHeader: true, cell: (row) => t(`kind.${row.kind}`) },
      {
        id: 'to',
        heading: t('list.to'),
        cell: (row) => (
          <>
            <bdi>{row.name}</bdi>
            <p className="pl-quiet">
              <bdi>{row.email}</bdi>
            </p>
          </>
        ),
      },
      { id: 'created', heading: t('list.created'), cell: (row) => <DateText value={row.createdAt} as="instant" /> },
      {
        id: 'problem',
        heading: t('list.problem'),
        cell: (row) => (
          <>
            {row.problem}
            {row.smtpCode !== null && ` ${t('list.answer', { code: row.smtpCode })}`}
            <p className="pl-quiet">{t(row.isTried ? 'list.tried' : 'list.over')}</p>
          </>
        ),
      },
      {
        id: 'until',
        heading: t('list.until'),
        cell: (row) => <DateText value={row.expiresAt} as="instant" />,
      },
      {
        id: 'actions',
        heading: t('list.actions'),
        align: 'end',
        cell: (row) =>
          row.viewerCanCreateLink ? (
            <Button variant="subtle" size="compact-xs" onClick={() => setChosen(row)}>
              {t('handOver.open')}
              <span className="pl-hidden"> {row.email}</span>
            </Button>
          ) : (
            <span className="pl-quiet">{t('list.ownersOnly')}</span>
          ),
      },
    ],
    [t],
  );
  return (
    <>
      <DataTable name={t('title')} rows={rows} columns={columns} rowId={(row) => row.id} />
      {chosen !== null && (
        <HandOverDialog
          mail={chosen}
          onClose={() => {
            setChosen(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
