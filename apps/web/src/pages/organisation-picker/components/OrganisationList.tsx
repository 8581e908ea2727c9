import { useQuery } from '@apollo/client/react';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, useFormat } from '@plumbline/ui';

import { EntryLayout } from '../../../frame/EntryLayout.tsx';
import { HOMES } from '../../../frame/homes.ts';
import { SignOutButton } from '../../../frame/SignOutButton.tsx';
import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import classes from './OrganisationList.module.css';

const OrganisationPicker = graphql(/* GraphQL */ `
  query OrganisationPicker {
    me {
      id
      memberships {
        organisationId
        name
        kind
        roles
        demo
      }
    }
  }
`);

export function OrganisationList() {
  const { t } = useTranslation('organisation-picker');
  const format = useFormat();
  const result = useQuery(OrganisationPicker);
  const memberships = result.data?.me.memberships ?? [];
  const [only] = memberships;
  if (only !== undefined && memberships.length === 1) {
    return <Navigate to={HOMES[only.kind]} params={{ organisation: only.organisationId }} replace />;
  }
  return (
    <EntryLayout title={t('title')}>
      <PageQuery result={result} what={t('what')}>
        {(data) =>
          data.me.memberships.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} />
          ) : (
            <ul className={classes.list}>
              {data.me.memberships.map((membership) => (
                <li key={membership.organisationId}>
                  <Link
                    className={classes.organisation}
                    to={HOMES[membership.kind]}
                    params={{ organisation: membership.organisationId }}
                  >
                    <bdi className={classes.name}>
                      {membership.demo ? t('frame:demoName', { name: membership.name }) : membership.name}
                    </bdi>
                    <span className="pl-quiet">
                      {format.list(membership.roles.map((role) => t(`frame:role.${role}`)))}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </PageQuery>
      <SignOutButton />
    </EntryLayout>
  );
}
