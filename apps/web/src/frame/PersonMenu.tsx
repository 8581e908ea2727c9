import { useApolloClient } from '@apollo/client/react';
import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconShieldLock } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PersonName } from '@plumbline/ui';

import { LANGUAGES } from '@plumbline/questionnaire';

import { answeringLanguage, keepLanguage } from '../language/answering-language.ts';
import { chooseLanguage, languages } from '../language/i18n.ts';
import { isUnchecked, NAMES_OF_LANGUAGES, pageLanguage } from '../language/page-languages.ts';
import { PSEUDO_LOCALE } from '../language/pseudo-locale.ts';
import { keepLocale } from '../service/session.ts';
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
  const client = useApolloClient();
  const [isUnkept, setUnkept] = useState(false);
  const own = languages(import.meta.env.DEV);
  const offered =
    viewer.organisation.kind === 'SUPPLIER' ? [...LANGUAGES, ...own.filter((each) => each === PSEUDO_LOCALE)] : own;
  const choose = async (language: string) => {
    const answering = answeringLanguage(language);
    if (viewer.organisation.kind === 'SUPPLIER' && answering !== null) keepLanguage(answering);
    // The service does not speak all languages of suppliers: to them it then speaks English.
    const keeping = language === PSEUDO_LOCALE ? null : keepLocale(pageLanguage(language) ?? 'en');
    await chooseLanguage(i18n, language);
    if (keeping === null) return;
    const kept = await keeping;
    setUnkept(!('content' in kept));
    // What the service has said so far it says again.
    if ('content' in kept) await client.refetchQueries({ include: 'active' });
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
              <Menu.RadioGroup value={i18n.language} onChange={(language) => void choose(language)}>
                {offered.map((language) => (
                  <Menu.RadioItem key={language} value={language}>
                    <NameOfLanguage language={language} />
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
              {isUnkept && (
                <Menu.Label>
                  <span role="alert">{t('top.languageUnkept')}</span>
                </Menu.Label>
              )}
              {isUnchecked(i18n.language) && <Menu.Label>{t('unchecked')}</Menu.Label>}
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
  const name = NAMES_OF_LANGUAGES.get(language);
  return name === undefined ? t('top.testLanguage') : <bdi lang={language}>{name}</bdi>;
}
