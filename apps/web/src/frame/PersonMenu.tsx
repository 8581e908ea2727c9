import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconShieldLock } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PersonName } from '@plumbline/ui';

import { LANGUAGES } from '@plumbline/questionnaire';

import { answeringLanguage, keepLanguage, LANGUAGE_NAMES } from '../language/answering-language.ts';
import { chooseLanguage, languages } from '../language/i18n.ts';
import type { MenuProps } from './OnDemand.tsx';
import { StillSignedIn } from './StillSignedIn.tsx';
import { useSignOut } from './use-sign-out.ts';
import { useViewer } from './viewer.tsx';

const THEMES = [
  ['light', 'top.themeLight'],
  ['dark', 'top.themeDark'],
  ['auto', 'top.themeSystem'],
] as const;

/** Theme, language, second factor, sign out. `children` is the button that opens it. */
export function PersonMenu({ children, opened, onChange }: MenuProps) {
  const { t, i18n } = useTranslation('frame');
  const { me, viewer } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const { href } = useLocation();
  const own = languages(import.meta.env.DEV);
  const offered = viewer.organisation.kind === 'SUPPLIER' ? [...new Set([...LANGUAGES, ...own])] : own;
  const choose = (language: string) => {
    const answering = answeringLanguage(language);
    if (viewer.organisation.kind === 'SUPPLIER' && answering !== null) keepLanguage(answering);
    void chooseLanguage(i18n, language);
  };
  return (
    <>
      <Menu
        position="bottom-end"
        width={260}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        opened={opened}
        onChange={onChange}
        returnFocus
      >
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <PersonName person={viewer.person} />
            <br />
            <bdi>{me.email}</bdi>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Label>{t('top.theme')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}>
            {THEMES.map(([scheme, key]) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {t(key)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {offered.length > 1 && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('top.language')}</Menu.Label>
              <Menu.RadioGroup value={i18n.language} onChange={choose}>
                {offered.map((language) => (
                  <Menu.RadioItem key={language} value={language}>
                    <NameOfLanguage language={language} />
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </>
          )}
          <Menu.Divider />
          <Menu.Item
            renderRoot={(props) => <Link to="/second-factor" search={{ next: href }} {...props} />}
            leftSection={<IconShieldLock size={16} aria-hidden />}
          >
            {t('top.secondFactor')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut.leave}>
            {t('top.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <StillSignedIn {...signOut} />
    </>
  );
}

function NameOfLanguage({ language }: { language: string }) {
  const { t } = useTranslation('frame');
  const answering = answeringLanguage(language);
  return answering === null ? t('top.testLanguage') : <bdi lang={answering}>{LANGUAGE_NAMES[answering]}</bdi>;
}
