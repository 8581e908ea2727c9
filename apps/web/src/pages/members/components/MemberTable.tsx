import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, PersonName, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { MemberRow_MemberFragment as Member, Role } from '../../../gql/graphql.ts';
import { InHands } from '../../standing/InHands.tsx';
import { MemberActions, type MemberAction } from './MemberActions.tsx';
import { MemberDialogs } from './MemberDialogs.tsx';

const MemberRowFragment = graphql(/* GraphQL */ `
  fragment MemberRow_member on Member {
    id
    person {
      name
      shortId
      nameNow
    }
    looksLikeAnother
    email
    hasSecondFactor
    roles
    joinedAt
    isYou
    version
    viewerCanChange
    viewerCanRemove
    viewerCanReset
    inHandsOf {
      name
      shortId
      nameNow
    }
    inHandsUntil
    viewerCanVouch
  }
`);

interface MemberTableProps {
  members: readonly FragmentType<typeof MemberRowFragment>[];
  assignable: readonly Role[];
  onChanged: () => void;
}

export function MemberTable({ members, assignable, onChanged }: MemberTableProps) {
  const { t } = useTranslation('members');
  const format = useFormat();
  const rows = readFragment(MemberRowFragment, members);
  const [chosen, setChosen] = useState<{ readonly member: Member; readonly action: MemberAction } | null>(null);
  const seesAddresses = rows.some((row) => row.email !== null && !row.isYou);
  const seesFactors = rows.some((row) => row.hasSecondFactor !== null && !row.isYou);
  const hasActions = rows.some(
    (row) => row.viewerCanChange || row.viewerCanRemove || row.viewerCanReset || row.viewerCanVouch,
  );

  const columns = useMemo(
    (): readonly DataColumn<Member>[] => [
      {
        id: 'name',
        heading: t('list.name'),
        rowHeader: true,
        cell: (row) => (
          <>
            <PersonName person={row.person} />
            {row.isYou && <span className="pl-quiet"> {t('list.you')}</span>}
            {row.looksLikeAnother && <p className="pl-quiet">{t('list.looksLikeAnother')}</p>}
            <InHands member={row} />
          </>
        ),
      },
      ...(seesAddresses
        ? [{ id: 'email', heading: t('list.email'), cell: (row: Member) => <bdi>{row.email}</bdi> }]
        : []),
      {
        id: 'roles',
        heading: t('list.roles'),
        cell: (row) => format.list(row.roles.map((role) => t(`frame:role.${role}`))),
      },
      ...(seesFactors
        ? [
            {
              id: 'secondFactor',
              heading: t('secondFactor.title'),
              cell: (row: Member) => t(row.hasSecondFactor === true ? 'secondFactor.on' : 'secondFactor.none'),
            },
          ]
        : []),
      { id: 'joined', heading: t('list.joined'), cell: (row) => <DateText value={row.joinedAt} /> },
      ...(hasActions
        ? [
            {
              id: 'actions',
              heading: t('list.actions'),
              align: 'end' as const,
              cell: (row: Member) => (
                <MemberActions member={row} onChoose={(action) => setChosen({ member: row, action })} />
              ),
            },
          ]
        : []),
    ],
    [t, format, seesAddresses, seesFactors, hasActions],
  );

  return (
    <>
      <DataTable name={t('list.title')} rows={rows} columns={columns} rowId={(row) => row.id} />
      {chosen !== null && (
        <MemberDialogs
          member={chosen.member}
          action={chosen.action}
          assignable={assignable}
          onChanged={onChanged}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
