import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Panel, PersonName, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { WrongPasswordsRow_WrongPasswordsFragment as Minute } from '../../../gql/graphql.ts';
import classes from './OpenInvitations.module.css';

const WrongPasswordsRowFragment = graphql(/* GraphQL */ `
  fragment WrongPasswordsRow_wrongPasswords on WrongPasswords {
    person {
      name
      shortId
      nameNow
    }
    minute
    wrong
    refused
  }
`);

interface WrongPasswordsProps {
  minutes: readonly FragmentType<typeof WrongPasswordsRowFragment>[];
}

/** Who had wrong passwords tried, and when: for owners. */
export function WrongPasswords({ minutes }: WrongPasswordsProps) {
  const { t } = useTranslation('members');
  const format = useFormat();
  const rows = readFragment(WrongPasswordsRowFragment, minutes);
  const columns = useMemo(
    (): readonly DataColumn<Minute>[] => [
      {
        id: 'minute',
        heading: t('wrong.minute'),
        rowHeader: true,
        cell: (row) => <DateText value={row.minute} as="instant" />,
      },
      { id: 'member', heading: t('wrong.member'), cell: (row) => <PersonName person={row.person} /> },
      { id: 'wrong', heading: t('wrong.wrong'), align: 'end', cell: (row) => format.number(row.wrong) },
      { id: 'refused', heading: t('wrong.refused'), align: 'end', cell: (row) => format.number(row.refused) },
    ],
    [t, format],
  );
  return (
    <Panel flush title={t('wrong.title')} note={t('wrong.note')}>
      <p className={classes.none}>{t(rows.length === 0 ? 'wrong.none' : 'wrong.help')}</p>
      {rows.length > 0 && (
        <DataTable
          name={t('wrong.title')}
          rows={rows}
          columns={columns}
          rowId={(row) => `${row.minute} ${row.person.name} ${row.person.shortId ?? ''}`}
        />
      )}
    </Panel>
  );
}
