import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { OrganisationKind, Role } from '../../../gql/graphql.ts';
import { ROLES } from '../lib/roles-offered.ts';
import classes from './RoleMatrix.module.css';

const RoleMatrixFragment = graphql(/* GraphQL */ `
  fragment RoleMatrix_verb on MatrixVerb {
    verb
    name
    roles
    note
  }
`);

/** Roles that mean something, by kind of organisation. */
const ROLES_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  BUYER: ROLES.filter((role) => role !== 'RESPONDENT' && role !== 'AUDITOR'),
  SUPPLIER: ['OWNER', 'ADMIN', 'RESPONDENT', 'VIEWER'],
  AUDITOR: ['OWNER', 'ADMIN', 'AUDITOR', 'VIEWER'],
};

export function RoleMatrix({ verbs }: { verbs: readonly FragmentType<typeof RoleMatrixFragment>[] }) {
  const { t } = useTranslation('members');
  const { viewer } = useViewer();
  const rows = readFragment(RoleMatrixFragment, verbs);
  const roles = ROLES_OF[viewer.organisation.kind];
  return (
    <Panel flush>
      <div className={classes.box} role="group" aria-label={t('matrix.title')} tabIndex={0}>
        <table className={classes.table}>
          <caption className="pl-hidden">{t('matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matrix.verb')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" data-yours={viewer.roles.includes(role) || undefined}>
                  {t(`roles.${role}.name`)}
                  {viewer.roles.includes(role) && <span className={classes.yours}>{t('matrix.yours')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.verb}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                  {row.note !== null && (
                    <span className={classes.note}>
                      <bdi>{row.note}</bdi>
                    </span>
                  )}
                </th>
                {roles.map((role) => (
                  <td key={role} data-yours={viewer.roles.includes(role) || undefined}>
                    {row.roles.includes(role) ? (
                      <>
                        <IconCheck size={16} aria-hidden />
                        <span className="pl-hidden">{t('matrix.yes')}</span>
                      </>
                    ) : (
                      <span className="pl-hidden">{t('matrix.no')}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
