import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Role } from '../../../gql/graphql.ts';
import { excluded, rolesOffered } from '../lib/roles-offered.ts';
import classes from './RoleChoice.module.css';

interface RoleChoiceProps {
  assignable: readonly Role[];
  /** Roles that the person has now. */
  held: readonly Role[];
  chosen: readonly Role[];
  onChange: (chosen: Role[]) => void;
  error: string | undefined;
}

/** Roles as checkboxes, each with what it allows. Rights of several roles add up. */
export function RoleChoice({ assignable, held, chosen, onChange, error }: RoleChoiceProps) {
  const { t } = useTranslation('members');
  return (
    <Checkbox.Group
      label={t('roles.label')}
      description={t('roles.help')}
      value={[...chosen]}
      onChange={onChange}
      {...(error === undefined ? {} : { error })}
    >
      <div className={classes.roles}>
        {rolesOffered(assignable, held).map(({ role, fixed }) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`roles.${role}.name`)}
            description={excluded(role, chosen) ? t('roles.excluded') : t(`roles.${role}.text`)}
            disabled={fixed || excluded(role, chosen)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
