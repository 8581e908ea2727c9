import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { usePersonText } from '@plumbline/ui';

import type { MemberRow_MemberFragment as Member } from '../../../gql/graphql.ts';
import classes from './MemberActions.module.css';

export type MemberAction = 'roles' | 'reset' | 'vouch' | 'remove';

/** What the viewer may do with this member. Renders nothing if there is nothing. */
export function MemberActions({ member, onChoose }: { member: Member; onChoose: (action: MemberAction) => void }) {
  const { t } = useTranslation('members');
  const personText = usePersonText();
  const { viewerCanChange, viewerCanRemove, viewerCanReset, viewerCanVouch, isYou, person } = member;
  if (!viewerCanChange && !viewerCanRemove && !viewerCanReset && !viewerCanVouch) return null;
  return (
    <Menu position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <ActionIcon
          className={classes.open}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('action.open', { name: personText(person) })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCanChange && <Menu.Item onClick={() => onChoose('roles')}>{t('action.roles')}</Menu.Item>}
        {viewerCanReset && <Menu.Item onClick={() => onChoose('reset')}>{t('action.reset')}</Menu.Item>}
        {viewerCanVouch && <Menu.Item onClick={() => onChoose('vouch')}>{t('standing:vouch')}</Menu.Item>}
        {viewerCanRemove && (
          <Menu.Item color="danger" onClick={() => onChoose('remove')}>
            {t(isYou ? 'action.leave' : 'action.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
