import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { RoleMatrix } from './components/RoleMatrix.tsx';

const RolesQuery = graphql(/* GraphQL */ `
  query Roles {
    roleMatrix {
      verb
      ...RoleMatrix_verb
    }
  }
`);

/** Who may do what: the same table that the service uses to decide. */
export function RolesPage() {
  const { t } = useTranslation('members');
  const { organisation } = useViewer();
  const result = useQuery(RolesQuery);
  return (
    <>
      <PageHeader
        title={t('matrix.title')}
        note={
          <Trans
            t={t}
            i18nKey="matrix.note"
            components={{ members: <Link to="/o/$organisation/members" params={{ organisation }} /> }}
          />
        }
      />
      <PageQuery result={result} what={t('matrix.what')}>
        {(data) => <RoleMatrix verbs={data.roleMatrix} />}
      </PageQuery>
    </>
  );
}
