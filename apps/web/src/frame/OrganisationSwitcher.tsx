import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { HOMES } from './homes.ts';
import type { MenuProps } from './OnDemand.tsx';
import { useViewer } from './viewer.tsx';

/** The organisations that the person is a member of. `children` is the button that opens the list. */
export function OrganisationSwitcher({ children, opened, onChange }: MenuProps) {
  const { t } = useTranslation('frame');
  const { me, organisation } = useViewer();
  return (
    <Menu
      position="bottom-start"
      width={280}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      opened={opened}
      onChange={onChange}
      returnFocus
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('top.organisations')}</Menu.Label>
        {me.memberships.map((membership) => (
          <Menu.Item
            key={membership.organisationId}
            aria-current={membership.organisationId === organisation || undefined}
            renderRoot={(props) => (
              <Link to={HOMES[membership.kind]} params={{ organisation: membership.organisationId }} {...props} />
            )}
          >
            <bdi>{membership.demo ? t('demoName', { name: membership.name }) : membership.name}</bdi>{' '}
            <span className="pl-quiet">{t(`kind.${membership.kind}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
