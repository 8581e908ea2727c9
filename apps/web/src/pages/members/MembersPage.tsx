import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { Domains } from '../standing/Domains.tsx';
import { InviteDialog } from './components/InviteDialog.tsx';
import { MemberTable } from './components/MemberTable.tsx';
import { OpenInvitations } from './components/OpenInvitations.tsx';
import { RequireSecondFactor } from './components/RequireSecondFactor.tsx';
import { WrongPasswords } from './components/WrongPasswords.tsx';
import classes from './MembersPage.module.css';

const MembersQuery = graphql(/* GraphQL */ `
  query Members {
    viewer {
      organisation {
        id
        requiresSecondFactor
      }
    }
    membersPage {
      sendsMail
      viewerCanInvite
      assignableRoles
      members {
        id
        ...MemberRow_member
      }
      invitations {
        id
        ...InvitationRow_invitation
      }
      domains {
        id
        ...DomainRow_domain
      }
      wrongPasswords {
        ...WrongPasswordsRow_wrongPasswords
      }
    }
  }
`);

/** Who belongs to the organisation, with which roles, and who is invited. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const { viewer, organisation, can } = useViewer();
  const result = useQuery(MembersQuery);
  const [inviting, setInviting] = useState(false);
  const page = result.data?.membersPage;
  const refetch = () => void result.refetch();
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(page === undefined
          ? {}
          : {
              note: (
                <>
                  {t('count', { count: page.members.length })} {t('list.note')}{' '}
                  {viewer.organisation.kind === 'BUYER' && (
                    <Link to="/o/$organisation/roles" params={{ organisation }}>
                      {t('list.rolesLink')}
                    </Link>
                  )}
                </>
              ),
            })}
        {...(page?.viewerCanInvite === true
          ? {
              actions: (
                <Button aria-haspopup="dialog" onClick={() => setInviting(true)}>
                  {t('invite.open')}
                </Button>
              ),
            }
          : {})}
      />
      <PageQuery result={result} what={t('what')}>
        {({ membersPage, viewer: { organisation: settings } }) => (
          <div className={classes.page}>
            <Panel flush>
              <MemberTable members={membersPage.members} assignable={membersPage.assignableRoles} onChanged={refetch} />
            </Panel>
            {membersPage.viewerCanInvite && (
              <OpenInvitations invitations={membersPage.invitations} onRevoked={refetch} />
            )}
            {can('settings.write') && <RequireSecondFactor required={settings.requiresSecondFactor} />}
            {membersPage.domains !== null && <Domains domains={membersPage.domains} onChanged={refetch} />}
            {membersPage.wrongPasswords !== null && <WrongPasswords minutes={membersPage.wrongPasswords} />}
            <InviteDialog
              opened={inviting}
              assignable={membersPage.assignableRoles}
              sendsMail={membersPage.sendsMail}
              onInvited={refetch}
              onClose={() => setInviting(false)}
            />
          </div>
        )}
      </PageQuery>
    </>
  );
}
